import { describe, expect, it } from "vitest";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { Denominator } from "./denominator";
import type { Cell, RegionCells } from "./effective";
import { coverageOfMonth, type Month } from "./months";
import type { AreaNode } from "./roll-up";

const regency = (code: string): AreaNode => ({ code, name: code, level: "REGENCY", children: [] });
const province: AreaNode = {
  code: "71",
  name: "71",
  level: "PROVINCE",
  children: [regency("71.01"), regency("71.02"), regency("71.03")],
};

const cells = (active: number, more: Partial<Cell> = {}, extent: "OWN" | "TOTAL" = "OWN"): RegionCells => {
  const cell: Cell = { active, simulated: false, version: 1, sourceId: "s", basis: "REGISTRATION", ...more };
  return { OWN: {}, TOTAL: {}, [extent]: { ALL: cell } };
};
const workers = (count: number, simulated = false): Denominator => ({ count, year: 2024, simulated, sources: [] });
const month = (given: Record<string, RegionCells>, more: Record<string, Denominator> = {}): Month => ({
  cells: new Map(Object.entries(given)),
  revisions: new Map(),
  workers: new Map(Object.entries({ "71.01": workers(100), "71.02": workers(100), "71.03": workers(800), ...more })),
});
const change = (now: Month, then: Month) =>
  coverageOfMonth(province, { numeratorSegments: [...SEGMENTS] }, now, then).get("71")?.yearOnYear;

describe("a change over a year", () => {
  it("is that of the regencies with both ends, whoever else came or went (N1)", () => {
    const then = month({ "71.01": cells(20), "71.02": cells(30), "71.03": cells(80) });
    // The large one with the low coverage is silent: the area's coverage jumps from 13 % to 26 %, its regencies by 1 point.
    const now = month({ "71.01": cells(21), "71.02": cells(31) });
    expect(change(now, then)).toEqual({
      points: expect.closeTo(1, 9) as number,
      people: 2,
      regions: 2,
      of: 3,
      workers: 200,
    });
  });

  it("is made of what participants and what workers changed, over the same regencies", () => {
    const then = month({ "71.01": cells(20), "71.02": cells(30), "71.03": cells(80) });
    const now = month({ "71.01": cells(25), "71.02": cells(35) }, { "71.01": workers(140), "71.02": workers(110) });
    const area = coverageOfMonth(province, { numeratorSegments: [...SEGMENTS] }, now, then).get("71")!;
    const { participants, workers: ofWorkers } = area.changeSplit!;
    // 50 of 200 became 60 of 250: over the workers of then it would have been 60 of 200.
    expect([participants, ofWorkers]).toEqual([expect.closeTo(5, 9), expect.closeTo(-6, 9)]);
    expect(participants + ofWorkers).toBeCloseTo(area.yearOnYear!.points!, 9);
    expect(coverageOfMonth(province, { numeratorSegments: [...SEGMENTS] }, now, month({})).get("71")).toMatchObject({
      changeSplit: null,
    });
  });

  it("can turn the sign of what the area's own coverage says", () => {
    const then = month({ "71.01": cells(20), "71.03": cells(80) });
    const now = month({ "71.01": cells(19), "71.02": cells(60), "71.03": cells(79) });
    expect(change(now, then)?.points).toBeLessThan(0);
  });

  it("compares real with real, one basis with itself, and nothing with nothing", () => {
    const then = month({ "71.01": cells(20, { simulated: true }), "71.02": cells(30), "71.03": cells(80) });
    const now = month(
      { "71.01": cells(21), "71.02": cells(31, { basis: "DOMICILE" }), "71.03": cells(81) },
      { "71.03": workers(800, true) },
    );
    expect(change(now, then)).toEqual({ points: null, people: null, regions: 0, of: 3, workers: 0 });
  });

  it("compares an area as a whole where it has a total at both ends, and never with its parts", () => {
    const whole = (active: number) => month({ "71": cells(active, {}, "TOTAL"), "71.01": cells(5) });
    expect(change(whole(200), whole(190))).toMatchObject({
      points: expect.closeTo(1, 9) as number,
      people: 10,
      regions: 3,
    });
    expect(change(whole(200), month({ "71.01": cells(4), "71.03": cells(9) }))).toMatchObject({
      points: expect.closeTo(1, 9) as number,
      regions: 1,
    });
  });
});
