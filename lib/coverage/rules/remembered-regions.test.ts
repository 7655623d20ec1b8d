import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { Denominator } from "./denominator";
import type { RegionCells } from "./effective";
import { coverageOfMonth, type Month } from "./months";
import type { Revision } from "./revision";
import type { AreaNode } from "./roll-up";

const REGENCIES = ["35.74", "35.75", "61.04"];
const node = (code: string, level: AreaNode["level"], children: AreaNode[] = []) =>
  ({ code, name: code, level, children }) satisfies AreaNode;
const nation = node("00", "NATION", [
  node("35", "PROVINCE", [node("35.74", "REGENCY"), node("35.75", "REGENCY")]),
  node("61", "PROVINCE", [node("61.04", "REGENCY")]),
]);

const people = fc.integer({ min: 0, max: 300 });
const counts = fc.tuple(people, fc.boolean()).map(([active, simulated]): RegionCells => ({
  OWN: { ALL: { active, simulated, version: 1, sourceId: simulated ? "sim" : "real", basis: "REGISTRATION" } },
  TOTAL: {},
}));
const workers = people.map((count): Denominator => ({ count, year: 2024, simulated: false, sources: ["bps"] }));
const revision = people.map((participants): Revision => ({ at: "2025-10-03", participants }));

/** A few facts of each kind, which months then share. */
const facts = fc.record({
  cells: fc.array(counts, { minLength: 2, maxLength: 3 }),
  workers: fc.array(workers, { minLength: 2, maxLength: 2 }),
  revisions: fc.array(revision, { minLength: 1, maxLength: 2 }),
});
const chosen = fc.option(fc.nat(2));
/** Which of the facts each regency has in a month; none where there is null or nothing at that place. */
const month = fc.record({
  cells: fc.tuple(chosen, chosen, chosen),
  workers: fc.tuple(chosen, chosen, chosen),
  revisions: fc.tuple(chosen, chosen, chosen),
});

function pick<Fact>(facts: readonly Fact[], places: readonly (number | null)[]): Map<string, Fact> {
  return new Map(
    REGENCIES.flatMap((code, index): [string, Fact][] => {
      const place = places[index] ?? null;
      const fact = place === null ? undefined : facts[place];
      return fact === undefined ? [] : [[code, fact]];
    }),
  );
}

describe("coverageOfMonth", () => {
  it("says of facts it has seen before what it says of the same facts seen first", () => {
    const segments = [SEGMENTS, [...SEGMENTS], ["PU"] as const];
    const asked = fc.tuple(month, month, fc.nat(2));
    fc.assert(
      fc.property(facts, fc.array(asked, { minLength: 2, maxLength: 6 }), (shared, questions) => {
        const monthOf = (choice: (typeof questions)[number][0]): Month => ({
          cells: pick(shared.cells, choice.cells),
          workers: pick(shared.workers, choice.workers),
          revisions: pick(shared.revisions, choice.revisions),
        });
        for (const [now, before, kind] of questions) {
          const indicator = { numeratorSegments: [...segments[kind]!] };
          const kept = { numeratorSegments: segments[kind] as typeof indicator.numeratorSegments };
          const [later, earlier] = [monthOf(now), monthOf(before)];
          const anew = structuredClone({ later, earlier });
          expect([...coverageOfMonth(nation, kept, later, earlier)]).toEqual([
            ...coverageOfMonth(nation, indicator, anew.later, anew.earlier),
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
