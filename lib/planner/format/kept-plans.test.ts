import { describe, expect, it } from "vitest";
import { joinedPlans, planQueryOf } from "./kept-plans";

const QUERY = "period=2025-09&rencana=A&kelompok=RT_RW&orang=100&bulan=12&mulai=2025-10&iuran=&dana=APBD";

describe("a kept plan", () => {
  it("is the query of its region's page, without what means nothing there", () => {
    expect(planQueryOf(`/daerah/35.74/rencana?${QUERY}&utm=x`, "35.74")).toBe(QUERY);
    for (const other of [
      `/daerah/35.72/rencana?${QUERY}`,
      `https://a.example/daerah/35.74/rencana?${QUERY}`,
      `//a.example/daerah/35.74/rencana?${QUERY}`,
      "/daerah/35.74/rencana",
      "/daerah/35.74/rencana?orang=",
      `/daerah/35.74/rencana?orang=${"1".repeat(4_000)}`,
      "",
    ])
      expect(planQueryOf(other, "35.74"), other).toBeNull();
  });

  it("stands beside others with the rows of its own first plan", () => {
    const two = `${QUERY}&rencana=A&kelompok=BPD&orang=5&bulan=3&mulai=2025-10&iuran=&dana=CSR&rencana=B&kelompok=OTHER&orang=9&bulan=1&mulai=2025-10&iuran=&dana=OWN`;
    const joined = new URLSearchParams(joinedPlans([two, QUERY.replace("100", "200")]));
    expect(joined.getAll("rencana")).toEqual(["A", "A", "B"]);
    expect(joined.getAll("orang")).toEqual(["100", "5", "200"]);
    expect(joined.getAll("dana")).toEqual(["APBD", "CSR", "APBD"]);
    expect(joined.get("period")).toBe("2025-09");
    expect(joined.getAll("iuran")).toHaveLength(3);
  });
});
