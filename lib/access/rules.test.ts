import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/core/period";
import { covers, dayOf, NO_BRANCHES, type BranchCoverage } from "./rules";
import { isWithin } from "@/lib/core/region-code";

// Kota Probolinggo belonged to Cabang Pasuruan in 2021 and to Cabang Probolinggo by 2025 (domain.md); Kabupaten Blitar
// is put under two branches at once here, as the mapping is many-to-many.
const coverage: BranchCoverage = {
  branchRegions: [
    { branchId: "pasuruan", regionCode: "35.74", validFrom: "2014-01-01", validTo: "2022-01-01" },
    { branchId: "probolinggo", regionCode: "35.74", validFrom: "2022-01-01", validTo: null },
    { branchId: "blitar", regionCode: "35.05", validFrom: "2014-01-01", validTo: null },
    { branchId: "tulungagung", regionCode: "35.05", validFrom: "2020-01-01", validTo: null },
    { branchId: "atambua", regionCode: "53.04", validFrom: "2014-01-01", validTo: null },
  ],
  branches: [
    ...["pasuruan", "probolinggo", "blitar", "tulungagung"].map((id) => ({ id, kanwilId: "jatim" })),
    { id: "atambua", kanwilId: "banuspa" },
  ],
};
const branch = (branchId: string) => ({ kind: "BRANCH", branchId }) as const;
const kanwil = (kanwilId: string) => ({ kind: "KANWIL", kanwilId }) as const;
const region = (regionCode: string) => ({ kind: "REGION", regionCode }) as const;

describe("the scope of a branch", () => {
  it("changes hands on the day, without a gap and without an overlap", () => {
    expect(covers(branch("pasuruan"), coverage, "35.74", "2021-12-31")).toBe(true);
    expect(covers(branch("pasuruan"), coverage, "35.74", "2022-01-01")).toBe(false);
    expect(covers(branch("probolinggo"), coverage, "35.74", "2021-12-31")).toBe(false);
    expect(covers(branch("probolinggo"), coverage, "35.74", "2022-01-01")).toBe(true);
  });

  it("may be shared by two branches", () => {
    for (const id of ["blitar", "tulungagung"]) expect(covers(branch(id), coverage, "35.05", "2025-09-30")).toBe(true);
  });

  it("is nothing for a branch that nobody entered, and never the province around it", () => {
    expect(covers(branch("pasuruan"), NO_BRANCHES, "35.74", "2021-09-30")).toBe(false);
    expect(covers(branch("blitar"), coverage, "35", "2025-09-30")).toBe(false);
  });
});

describe("the scope of a Kanwil", () => {
  it("is what its branches cover on that day", () => {
    expect(covers(kanwil("jatim"), coverage, "35.74", "2021-09-30")).toBe(true);
    expect(covers(kanwil("jatim"), coverage, "35.74", "2025-09-30")).toBe(true);
    expect(covers(kanwil("jatim"), coverage, "53.04", "2025-09-30")).toBe(false);
    expect(covers(kanwil("banuspa"), coverage, "53.04", "2025-09-30")).toBe(true);
  });
});

describe("the scope of a region", () => {
  it("is the region and what lies in it", () => {
    expect(covers(region("35.74"), NO_BRANCHES, "35.74", "2025-09-30")).toBe(true);
    expect(covers(region("35"), NO_BRANCHES, "35.74", "2025-09-30")).toBe(true);
    expect(covers(region("35.74"), NO_BRANCHES, "35", "2025-09-30")).toBe(false);
    expect(covers(region("11.1"), NO_BRANCHES, "11.10", "2025-09-30")).toBe(false);
  });

  it("of one province never reaches another", () => {
    const code = fc.integer({ min: 11, max: 96 });
    fc.assert(fc.property(code, code, (one, other) => isWithin(String(one), `${other}.01`) === (one === other)));
    expect(isWithin("00", "35.74")).toBe(true);
  });
});

describe("the day of a month", () => {
  it("is its last one", () => {
    expect(dayOf("2025-09" as Period)).toBe("2025-09-30");
    expect(dayOf("2024-02" as Period)).toBe("2024-02-29");
    expect(dayOf("2025-02" as Period)).toBe("2025-02-28");
    expect(dayOf("2025-12" as Period)).toBe("2025-12-31");
  });
});
