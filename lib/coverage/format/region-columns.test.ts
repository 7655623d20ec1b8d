import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import type { Region } from "@/lib/regions/schema";
import { areaOf, EMPLOYED, standing, targetOf } from "@/tests/support/coverage-examples";
import type { Standing } from "../rules/standing";
import { regionCells, regionColumns } from "./region-columns";

const blitar: Region = {
  ...{ code: "35.72", bpsCode: null, name: "Kota Blitar", level: "REGENCY", kind: "KOTA", parentCode: "35" },
  ...{ tileColumn: null, tileRow: null },
};

const BANNER = { mode: "banner", real: new Set<string>() } as const;

function cells(of: Standing, more: Partial<Parameters<typeof regionCells>[1]> = {}) {
  const standings = new Map([[blitar.code, of]]);
  const period = periodOf(2025, 9);
  const defaults = { parentName: "Jawa Timur", period, last: undefined, someCompare: false, marking: BANNER };
  return regionCells(blitar, { standings, ...defaults, ...more });
}

describe("a row of the table of regions", () => {
  it("holds exact values beside what is printed", () => {
    const { coverage, gap, participants, note } = cells(standing(areaOf(287)));
    expect([coverage.value, gap.value, participants.value]).toEqual([0.287, 323, 287]);
    expect([coverage.text, gap.text, note.text]).toEqual(["28,7%", "323", ""]);
  });

  it("notes a correction, and simulation only where figures are mixed (N12)", () => {
    const revision = { at: "2025-10-12", participants: 1234 };
    const revised = standing(areaOf(287, 1000, { revision, flags: ["revised"], simulated: true }));
    expect(cells(revised).note.text).toBe("direvisi 12 Okt 2025, semula 1.234 (−947)");
    expect(cells(revised, { marking: { mode: "badges", real: new Set() } }).note.text).toMatch(/; simulasi$/);
  });

  it("has no gap to a target over other workers, and says so in the heading or in the row (N4)", () => {
    const other = standing(areaOf(287), targetOf({ percent: 52.15, base: "ELIGIBLE" }));
    expect(cells(other).gap).toEqual({ value: null, format: "count", text: "–" });
    const gap = regionColumns([other], EMPLOYED).find(({ key }) => key === "gap");
    expect(gap?.describe).toBe("tidak dapat dibandingkan: dasar target lain");
    expect(cells(other, { someCompare: true }).note.text).toBe("target 52,15% (2025) berdasar lain");
    const mixed = regionColumns([other, standing(areaOf(287))], EMPLOYED).find(({ key }) => key === "gap");
    expect(mixed?.describe).toBeUndefined();
  });

  it("says when a silent region reported last", () => {
    const last = periodOf(2025, 8);
    expect(cells(standing(areaOf(null)), { last }).note.text).toBe("belum lapor; terakhir Agu 2025");
  });
});
