import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEGMENTS, type Segment } from "@/lib/core/vocabulary";
import { cellsInForce, peopleIn, type Cell, type RecordedCount } from "./effective";
import { numeratorOf } from "./numerator";

const count = (segment: Segment, active: number, version: number, more: Partial<Cell> = {}): RecordedCount => ({
  extent: "OWN",
  segment,
  cell: { active, version, simulated: false, sourceId: "s", basis: "REGISTRATION", ...more },
});
const shown = (counts: readonly RecordedCount[]) => numeratorOf(cellsInForce(counts, true).OWN, SEGMENTS);

describe("counts in force", () => {
  it("say one thing where an ALL follows parts", () => {
    expect(shown([count("PU", 100, 1), count("BPU", 50, 1), count("ALL", 200, 2)])).toMatchObject({
      active: 200,
      segments: { PU: null, BPU: null, unsplit: 200 },
    });
  });

  it("keep an ALL that one newer part lies in", () => {
    expect(shown([count("PU", 100, 1), count("ALL", 200, 2), count("BPU", 50, 3)])).toMatchObject({
      active: 200,
      segments: { PU: null, BPU: 50, unsplit: 150 },
    });
  });

  it("never mix counting bases: the complete picture before one in part, then the newer", () => {
    const parts = (version: number, basis: Cell["basis"]) =>
      (["PU", "BPU", "JAKON"] as const).map((segment) => count(segment, 10 * version, version, { basis }));
    const late = count("BPU", 7, 3, { basis: "DOMICILE" });
    expect(shown([...parts(1, "REGISTRATION"), late])?.active).toBe(30);
    expect(shown([...parts(1, "REGISTRATION"), ...parts(2, "DOMICILE")])?.active).toBe(60);
    const only = cellsInForce([...parts(1, "REGISTRATION"), ...parts(2, "DOMICILE")], true, "REGISTRATION");
    expect(peopleIn(only.OWN)).toBe(30);
  });

  it("take OWN and TOTAL of a regency for one thing, and of a wider area for two", () => {
    const total: RecordedCount = { ...count("ALL", 90, 2), extent: "TOTAL" };
    expect(cellsInForce([count("ALL", 80, 1), total], true)).toMatchObject({ OWN: { ALL: { active: 90 } }, TOTAL: {} });
    expect(cellsInForce([count("ALL", 80, 1), total], false)).toMatchObject({
      OWN: { ALL: { active: 80 } },
      TOTAL: { ALL: { active: 90 } },
    });
  });
});

/** As the database keeps them: one version holds ALL or parts of one extent, basis and source. */
const history = fc
  .array(
    fc.record({
      extent: fc.constantFrom("OWN", "TOTAL"),
      basis: fc.constantFrom("DOMICILE", "REGISTRATION"),
      simulated: fc.boolean(),
      active: fc.dictionary(fc.constantFrom("PU", "BPU", "JAKON", "PMI"), fc.nat(1000), { maxKeys: 4 }),
      whole: fc.option(fc.nat(3000)),
    }),
    { maxLength: 6 },
  )
  .map((versions) =>
    versions.flatMap(({ extent, basis, simulated, active, whole }, index): RecordedCount[] =>
      (whole !== null ? [["ALL", whole] as const] : (Object.entries(active) as [Segment, number][])).map(
        ([segment, people]) => ({
          ...count(segment, people, index + 1, { basis, simulated, sourceId: simulated ? "sim" : "real" }),
          extent,
        }),
      ),
    ),
  );

describe("whatever was recorded", () => {
  it("segments and what is not split add up to the headline, on every level", () => {
    fc.assert(
      fc.property(history, fc.boolean(), (counts, isRegency) => {
        const { OWN, TOTAL } = cellsInForce(counts, isRegency);
        for (const cells of [OWN, TOTAL]) {
          const numerator = numeratorOf(cells, SEGMENTS);
          expect(numerator?.active ?? null).toBe(peopleIn(cells));
          const parts = Object.values(numerator?.segments ?? {}).filter((people) => people !== null);
          if (numerator) expect(parts.reduce((sum, people) => sum + people, 0)).toBe(numerator.active);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("the order in which it is read changes nothing", () => {
    const shuffled = history.chain((counts) =>
      fc.tuple(fc.constant(counts), fc.shuffledSubarray(counts, { minLength: counts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([counts, mixed]) => {
        expect(cellsInForce(mixed, true)).toEqual(cellsInForce(counts, true));
      }),
      { numRuns: 2000 },
    );
  });

  it("a simulated count moves no real one, however late it comes", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: -20, max: 20 }), (counts, shift) => {
        const later = counts.map((each) =>
          each.cell.simulated ? { ...each, cell: { ...each.cell, version: each.cell.version + shift } } : each,
        );
        const real = (cells: Partial<Record<Segment, Cell>>) => Object.values(cells).filter((cell) => !cell.simulated);
        expect(real(cellsInForce(later, true).OWN)).toEqual(real(cellsInForce(counts, true).OWN));
      }),
      { numRuns: 2000 },
    );
  });
});
