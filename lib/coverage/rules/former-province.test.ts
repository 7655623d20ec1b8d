import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { Region } from "@/lib/regions/schema";
import type { Denominator } from "./denominator";
import type { Cell, RegionCells } from "./effective";
import { coverageOfMonth, type Month } from "./months";
import { treeOf } from "./tree";

const PROVINCES = ["11", "91", "92", "93", "94", "95", "96"];
const REGENCIES = PROVINCES.map((code) => `${code}.01`);
const region = (code: string): Region => ({
  ...{ code, name: code, bpsCode: null, kind: null, tileColumn: null, tileRow: null },
  level: code === "00" ? "NATION" : code.includes(".") ? "REGENCY" : "PROVINCE",
  parentCode: code === "00" ? null : code.includes(".") ? code.slice(0, 2) : "00",
});
const REGIONS = ["00", ...PROVINCES, ...REGENCIES].map(region);
const nation = treeOf(REGIONS, "00")!;

const counted = (extent: "OWN" | "TOTAL", active: number, more: Partial<Cell> = {}): RegionCells => {
  const cell: Cell = { active, simulated: false, version: 1, sourceId: "s", basis: "REGISTRATION", ...more };
  return { OWN: {}, TOTAL: {}, [extent]: { ALL: cell } };
};
const total = (active: number) => counted("TOTAL", active);
const workers = new Map(
  REGENCIES.map((code): [string, Denominator] => [
    code,
    { count: 1000, year: 2023, simulated: false, sources: ["bps"] },
  ]),
);
const month = (cells: Record<string, RegionCells>): Month => ({
  cells: new Map(Object.entries(cells)),
  revisions: new Map(),
  workers,
});
const NOTHING = month({});
const rolled = (now: Month, then: Month = NOTHING, root = nation) =>
  coverageOfMonth(root, { numeratorSegments: [...SEGMENTS] }, now, then);

describe("a count for a province that has been divided", () => {
  const old = month({ "11": total(300), "91L": total(500), "92L": total(400) });

  it("is a part of the nation and of no province of today", () => {
    const areas = rolled(old);
    expect(areas.get("00")).toMatchObject({ participants: 1200, reported: { n: 7, of: 7 } });
    expect(["91", "93", "94", "95", "92", "96"].map((code) => areas.get(code)?.participants)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
    expect([...areas.keys()].sort()).toEqual(["00", ...PROVINCES, ...REGENCIES].sort());
  });

  it("stands for all of its land: what its successors report in the same month is inside it", () => {
    const both = month({ "91L": total(500), "91": total(200), "93.01": counted("OWN", 50), "96": total(70) });
    expect(rolled(both).get("00")?.participants).toBe(570);
  });

  it("is compared with all that its successors have, and not with a part of them", () => {
    const now = { "11": total(310), "91": total(200), "93": total(110), "94": total(120), "95": total(100) };
    expect(rolled(month(now), old).get("00")?.yearOnYear).toMatchObject({ people: 10 + 30, regions: 5, of: 7 });
    const regencies = { "95": counted("OWN", 0), "95.01": counted("OWN", 90) };
    expect(rolled(month({ ...now, ...regencies }), old).get("00")?.yearOnYear).toMatchObject({
      people: 10 + 20,
      regions: 5,
    });
    const without = { "11": now["11"], "91": now["91"], "93": now["93"], "94": now["94"] };
    expect(rolled(month(without), old).get("00")?.yearOnYear).toMatchObject({ people: 10, regions: 1 });
  });

  it("is not compared with another way of counting", () => {
    const domicile = (active: number) => counted("TOTAL", active, { basis: "DOMICILE" });
    const now = month({ "91": domicile(200), "93": total(110), "94": total(120), "95": total(100) });
    expect(rolled(now, old).get("00")?.yearOnYear).toMatchObject({ people: null, regions: 0 });
  });
});

it("where nobody ever counted one, makes no difference at all", () => {
  const { parts, ...flat } = nation;
  expect(parts).toHaveLength(3);
  const cell = fc.record({
    extent: fc.constantFrom<"OWN" | "TOTAL">("OWN", "TOTAL"),
    active: fc.nat(2000),
    simulated: fc.boolean(),
  });
  const cells = fc
    .dictionary(fc.constantFrom(...PROVINCES, ...REGENCIES), cell)
    .map((all) =>
      month(
        Object.fromEntries(
          Object.entries(all).map(([code, { extent, active, simulated }]) => [
            code,
            counted(code.includes(".") ? "OWN" : extent, active, { simulated }),
          ]),
        ),
      ),
    );
  fc.assert(
    fc.property(cells, cells, (now, then) => {
      expect(rolled(now, then)).toEqual(rolled(now, then, flat));
    }),
  );
});
