import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaOf, standing } from "@/tests/support/coverage-examples";
import { offTrackOf, rankingOf, type Ranking } from "./rankings";
import type { Standing } from "./standing";

/** @param people gained in a year by the region itself; null where the year before is unknown */
function place(code: string, participants: number | null, workers: number, people: number | null = null): Standing {
  const yearOnYear = people === null ? null : { points: 0, people, regions: 1, of: 1, workers };
  return standing(areaOf(participants, workers, { region: { code, name: code }, yearOnYear }));
}

const codes = (standings: readonly Standing[], ranking: Ranking) =>
  offTrackOf(standings, ranking).ranked.map(({ area }) => area.region.code);

describe("off track", () => {
  const places = [
    place("35.01", 100, 1_000, 24),
    place("35.02", 1_000, 5_000, -60),
    place("35.03", 150, 1_000, 6),
    place("35.04", 1_200, 1_000, -99),
    place("35.05", null, 1_000),
    place("35.06", 599, 1_000, -24),
    place("35.07", 120, 1_000),
  ];

  it("is by attainment, by pace or by people, worst first, and never who met the target or is silent", () => {
    expect(codes(places, "capaian")).toEqual(["35.01", "35.07", "35.03", "35.02", "35.06"]);
    expect(codes(places, "orang")).toEqual(["35.02", "35.01", "35.07", "35.03", "35.06"]);
  });

  it("by pace begins with those that lose people for their size, then by the share of the needed pace", () => {
    expect(codes(places, "laju")).toEqual(["35.06", "35.02", "35.03", "35.01"]);
    expect(offTrackOf(places, "laju").unplaced).toBe(1);
  });

  it("is chosen by the address", () => {
    expect([
      rankingOf({}),
      rankingOf({ urut: "laju" }),
      rankingOf({ urut: ["orang"] }),
      rankingOf({ urut: "x" }),
    ]).toEqual(["capaian", "laju", "capaian", "capaian"]);
  });

  it("does not depend on the order in which regions come, and loses none", () => {
    const some = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: -99, max: 99 })),
      { selector: ([code]) => code },
    );
    fc.assert(
      fc.property(some, fc.constantFrom<Ranking>("capaian", "laju", "orang"), (drawn, ranking) => {
        const all = drawn.map(([code, participants, people]) => place(`35.${code}`, participants, 1_000, people));
        expect(codes([...all].reverse(), ranking)).toEqual(codes(all, ranking));
        expect(codes(all, ranking)).toHaveLength(all.filter(({ meets }) => !meets).length);
      }),
    );
  });
});
