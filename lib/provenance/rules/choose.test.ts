import fc from "fast-check";
import { expect, it } from "vitest";
import { SEGMENTS, type Segment } from "@/lib/core/vocabulary";
import { cellsInForce, type RecordedCount } from "@/lib/coverage/rules/effective";
import { numeratorOf } from "@/lib/coverage/rules/numerator";
import { countsUsed, earlierFigures, workerSegments } from "./choose";

const ALL_SEGMENTS = { numeratorSegments: [...SEGMENTS], countingBasis: null };
const count = (segment: Segment, active: number, version: number, simulated = false): RecordedCount => ({
  extent: "OWN",
  segment,
  cell: { active, version, simulated, sourceId: `s${version}`, basis: "REGISTRATION" },
});
const APPROVED = new Map([1, 2, 3].map((version) => [version, `2025-0${version}-01T00:00:00.000Z`]));

it("what is said to be used is what the figure is made of, whatever was recorded", () => {
  const recorded = fc.record({
    segment: fc.constantFrom<Segment>("ALL", ...SEGMENTS),
    active: fc.integer({ min: 0, max: 100_000 }),
    version: fc.integer({ min: 1, max: 3 }),
    simulated: fc.boolean(),
  });
  const wanted = fc.constantFrom(
    [...SEGMENTS],
    SEGMENTS.filter((segment) => segment !== "JAKON"),
    ["BPU" as const],
  );
  fc.assert(
    fc.property(fc.array(recorded, { maxLength: 12 }), wanted, (rows, numeratorSegments) => {
      const counts = rows.map(({ segment, active, version, simulated }) => count(segment, active, version, simulated));
      const numerator = numeratorOf(cellsInForce(counts, true).OWN, numeratorSegments);
      const used = countsUsed(counts, true, { numeratorSegments, countingBasis: null });
      expect(new Set(used.map(({ sourceId }) => sourceId))).toEqual(new Set(numerator?.sources));
      const parts = used.filter(({ segment }) => segment !== "ALL").reduce((sum, { active }) => sum + active, 0);
      const whole = used.find(({ segment }) => segment === "ALL")?.active ?? 0;
      expect(used.length === 0 ? null : Math.max(parts, whole)).toBe(numerator?.active ?? null);
    }),
  );
});

it("keeps what stood there before each correction, and nothing of one that changed no number", () => {
  const counts = [
    count("PU", 100, 1),
    count("BPU", 10, 1),
    count("PU", 120, 2),
    count("BPU", 10, 2),
    count("PU", 120, 3),
  ];
  expect(earlierFigures(counts, true, ALL_SEGMENTS, APPROVED)).toEqual([
    { participants: 110, version: 1, at: "2025-01-01T00:00:00.000Z" },
  ]);
  expect(earlierFigures(counts.slice(0, 2), true, ALL_SEGMENTS, new Map([[1, "x"]]))).toEqual([]);
  expect(earlierFigures([], true, ALL_SEGMENTS, new Map())).toEqual([]);
});

it("takes all workers less employees for those outside wage employment, where nobody counts them", () => {
  expect(workerSegments("BPU", ["ALL", "PU"])).toEqual(["ALL", "PU"]);
  expect(workerSegments("BPU", ["ALL", "BPU", "PU"])).toEqual(["BPU"]);
  expect(workerSegments("ALL", ["PU"])).toEqual([]);
});
