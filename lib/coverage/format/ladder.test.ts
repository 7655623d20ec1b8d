import { describe, expect, it } from "vitest";
import { areaOf, BPU, MEASURE, nationOf, standing, targetOf, UNNUMBERED } from "@/tests/support/coverage-examples";
import { ladderOf } from "./ladder";

const document = targetOf({
  ...{ id: "d", percent: 32.15, base: "EMPLOYED", status: "STATED" },
  instrument: { id: "d", family: "rpjmn-dokumen", kind: "RPJMN", title: "RPJMN 2025-2029", ...UNNUMBERED },
});
const ucj = targetOf({
  ...{ id: "u", percent: 52.15, base: "ELIGIBLE", baseAssumed: true },
  instrument: { id: "u", family: "ucj", kind: "UCJ", title: "UCJ nasional (Kemendagri)", ...UNNUMBERED },
});
const chosen = targetOf();
const ladder = (participants: number, measure = MEASURE) =>
  ladderOf(standing(areaOf(participants), chosen, measure), [chosen, document, ucj], measure);

describe("the ladder of targets", () => {
  it("holds what compares from low to high, with the people missing, and says what does not", () => {
    expect(ladder(287)).toMatchObject({ fill: 28.7, tone: "below" });
    expect(ladder(287)?.rungs).toEqual([
      {
        ...{ key: "d", at: 32.15, isChosen: false },
        names: ["RPJMN 32,15%", "RPJMN 2025-2029 32,15%", "RPJMN 2025-2029 32,15% · 35 orang"],
      },
      { key: "t", at: 61, isChosen: true, names: ["RPJMN 61%", "RPJMN 61% (2025)", "RPJMN 61% (2025)"] },
    ]);
    expect(ladder(287)?.note).toBe(
      "Tidak pada skala ini karena dasarnya lain: UCJ 52,15% (2025), dasar pekerja eligible (asumsi).",
    );
    expect(ladder(330)?.rungs[0]?.names[2]).toMatch(/· tercapai$/);
  });

  it("ends at 100% and boasts of nothing above it", () => {
    const over = ladder(2250);
    expect(over).toMatchObject({ fill: 100, tone: "over" });
    expect(over?.rungs[0]?.names[2]).toMatch(/· terlampaui$/);
  });

  it("has no rung of a target over all workers for a part of them", () => {
    const measure = { ...MEASURE, indicator: BPU };
    expect(ladder(287, measure)).toMatchObject({ tone: "missing", rungs: [] });
  });

  it("is not drawn where no percentage is said: an empty bar would read as 0%", () => {
    const few = nationOf(90, { n: 2, of: 514, workers: 300, byTotal: 0 }, 100_000);
    expect(ladderOf(standing(few), [chosen], MEASURE)).toBeNull();
    expect(ladderOf(standing(areaOf(null)), [chosen], MEASURE)).toBeNull();
  });
});
