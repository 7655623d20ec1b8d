import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/core/period";
import type { HeldVisit } from "@/lib/visits/schema";
import { HeldVisits } from "./held-visits";

const pledge = { number: 1, owner: "Bappeda", text: "Menganggarkan iuran.", due: "2025-11-20" };
const visit = (more: Partial<HeldVisit> = {}): HeldVisit => ({
  ...{ id: "K001", day: "2025-10-02", kind: "FGD", simulated: false, figureIds: [], commitments: [] },
  ...more,
});
const wordsIn = (month: string, ...visits: HeldVisit[]) =>
  renderToStaticMarkup(<HeldVisits visits={visits} month={month as Period} marks />)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe("visits on the page of a region", () => {
  it("say nothing where there was none", () => {
    expect(renderToStaticMarkup(<HeldVisits visits={[]} month={"2025-11" as Period} marks />)).toBe("");
  });

  it("mark what is made up, and lead to what was printed", () => {
    expect(wordsIn("2025-11", visit({ simulated: true, figureIds: ["R004"] }))).toContain(
      "2 Oktober 2025 , diskusi kelompok (FGD) simulasi menurut pemberitaan R004",
    );
    expect(wordsIn("2025-11", visit())).not.toContain("simulasi");
  });

  it("call a commitment late only once its month is over, as the page is kept for a month", () => {
    const open = visit({ commitments: [{ ...pledge, state: "OPEN", answered: false }] });
    expect(wordsIn("2025-11", open)).toContain("Bappeda, tenggat 20 November 2025 berjalan");
    expect(wordsIn("2025-12", open)).toContain("lewat tenggat");
    const done = visit({ commitments: [{ ...pledge, state: "DONE", answered: true }] });
    expect(wordsIn("2025-12", done)).toContain("terpenuhi");
  });

  it("stand in a line that opens from the fourth on", () => {
    const five = ["01", "02", "03", "04", "05"].map((day) => visit({ id: `K0${day}`, day: `2025-10-${day}` }));
    expect(wordsIn("2025-11", ...five)).toContain("2 kunjungan sebelumnya");
  });
});
