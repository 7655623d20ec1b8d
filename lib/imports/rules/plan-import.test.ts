import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCount } from "@/lib/core/numbers";
import type { FileFigure, Standing } from "../schema/plan";
import { planImport, regionStates, totalsOfPlan } from "./plan-import";

const figure = (row: number, people: number, what = "PU"): FileFigure => ({
  ...{ sheet: "A", row, column: "C", regionCode: `35.${row + 10}`, time: "2025-09", what, people },
});
const standing = (people: number | null, more: Partial<Standing> = {}): Standing => ({
  ...{ text: people === null ? "" : formatCount(people), people, by: null, locked: null },
  ...more,
});
const locked = { code: "W.201", message: "Laporan sudah dikirim." };

describe("what an import would do", () => {
  it("is new where nothing stands, changed where something else does, unchanged where the same does", () => {
    const stands = [standing(null), standing(5, { by: "Ani" }), standing(7)];
    const { lines, counts } = planImport([figure(1, 7), figure(2, 7), figure(3, 7)], [], ({ row }) => stands[row - 1]!);
    expect(lines.map(({ state, before, note }) => [state, before, note])).toEqual([
      ["new", null, null],
      ["changed", "5", "menggantikan angka Ani"],
      ["unchanged", "7", null],
    ]);
    expect(counts).toEqual({ new: 1, changed: 1, unchanged: 1, refused: 0 });
  });

  it("is refused where nothing may be entered, said once for a row, but not for what is there already", () => {
    const figures = [figure(1, 5, "PU"), figure(1, 6, "BPU"), figure(1, 7, "PMI"), figure(2, 8)];
    const { lines } = planImport(figures, [], ({ people }) => standing(people === 7 ? 7 : null, { locked }));
    expect(lines.map(({ row, what, state, code }) => [row, what, state, code])).toEqual([
      [1, null, "refused", "W.201"],
      [1, "PMI", "unchanged", null],
      [2, "PU", "refused", "W.201"],
    ]);
  });

  it("replaces what somebody typed that is no count yet, and shows it as it was typed", () => {
    const { lines } = planImport([figure(1, 5)], [], () => standing(null, { text: "lima" }));
    expect(lines).toMatchObject([{ state: "changed", before: "lima", after: 5 }]);
    expect(totalsOfPlan(planImport([figure(1, 5)], [], () => standing(null, { text: "lima" })))).toMatchObject([
      { before: 0, after: 5 },
    ]);
  });

  it("takes one figure for a place, and refuses those that come after it", () => {
    const totals = [5, 5, 6].map((people, index) => ({ ...figure(index + 1, people, "TOTAL"), regionCode: "35.05" }));
    const { lines } = planImport(totals, [], () => standing(null));
    expect(lines.map(({ row, state, code }) => [row, state, code])).toEqual([
      [1, "new", null],
      [2, "refused", "I.303"],
      [3, "refused", "I.304"],
    ]);
  });

  it("says of each region what weighs most of all that happens to it", () => {
    const figures = ["35.05", "35.05", "35.72", "35.72"].map((regionCode, row) => ({
      ...figure(row, 5, row % 2 === 0 ? "PU" : "BPU"),
      regionCode,
    }));
    const stands = [standing(5), standing(null), standing(4), standing(null, { locked })];
    const plan = planImport(figures, [], ({ row }) => stands[row]!);
    expect([...regionStates(plan)]).toEqual([
      ["35.05", "new"],
      ["35.72", "refused"],
    ]);
  });

  it("has another stamp as soon as anything that is shown differs", () => {
    const one = planImport([figure(1, 5)], [], () => standing(null)).stamp;
    expect(planImport([figure(1, 5)], [], () => standing(null)).stamp).toBe(one);
    expect(planImport([figure(1, 6)], [], () => standing(null)).stamp).not.toBe(one);
    expect(planImport([figure(1, 5)], [], () => standing(4)).stamp).not.toBe(one);
    expect(planImport([figure(1, 5)], [], () => standing(null, { locked })).stamp).not.toBe(one);
    const asLabourForce = { base: "LABOUR_FORCE" };
    expect(planImport([figure(1, 5)], [], () => standing(null), undefined, asLabourForce).stamp).not.toBe(one);
  });

  it("accounts for every figure, and its totals are sums of what stands there and of what comes", () => {
    const some = fc.array(
      fc.record({
        people: fc.nat(1e6),
        now: fc.option(fc.nat(1e6)),
        isLocked: fc.boolean(),
        what: fc.constantFrom("PU", "BPU"),
      }),
    );
    fc.assert(
      fc.property(some, (given) => {
        const figures = given.map(({ people, what }, index) => figure(index + 1, people, what));
        const plan = planImport(figures, [], ({ row }) => {
          const { now, isLocked } = given[row - 1]!;
          return standing(now, isLocked ? { locked } : {});
        });
        expect(plan.lines.length).toBe(given.length);
        expect(Object.values(plan.counts).reduce((sum, one) => sum + one, 0)).toBe(given.length);
        const taken = given.filter(({ people, now, isLocked }) => !isLocked || now === people);
        for (const { what, places, before, after } of totalsOfPlan(plan)) {
          const own = taken.filter((one) => one.what === what);
          expect(places).toBe(own.length);
          expect(before).toBe(own.reduce((sum, { now }) => sum + (now ?? 0), 0));
          expect(after).toBe(own.reduce((sum, { people }) => sum + people, 0));
        }
      }),
    );
  });
});
