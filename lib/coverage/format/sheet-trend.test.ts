import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { areaOf, pointOf, standing, targetOf } from "@/tests/support/coverage-examples";
import { sheetTrend, type SheetTrend } from "./sheet-trend";

const PERIOD = periodOf(2025, 9);

/** The months from June 2025 on, of 1.000 workers each. */
function trend(participants: number[], percent = 61): SheetTrend | string {
  const series = participants.map((each, index) => pointOf(periodOf(2025, 6 + index), areaOf(each)));
  return sheetTrend(series, PERIOD, standing(areaOf(participants.at(-1)!), targetOf({ percent })));
}

describe("the trend of a sheet", () => {
  it("fits its axis to the line and says how far the target is that it does not reach", () => {
    const { ticks, target, beyond, last, points } = trend([213, 240, 287, 315]) as SheetTrend;
    expect(ticks.map(({ text }) => text)).toEqual(["20%", "25%", "30%", "35%"]);
    expect(target).toBeNull();
    expect(beyond).toBe("▲ target 61%, 29,5 poin di atas");
    expect(last).toEqual({ at: points.at(-1), text: "31,5%" });
    expect(points.slice(0, 20)).toEqual(Array(20).fill(null));
  });

  it("takes in the target that is near", () => {
    const { target, beyond } = trend([213, 240, 287, 315], 32) as SheetTrend;
    expect(target?.text).toBe("target 32%");
    expect(target!.at).toBeGreaterThan(0.5);
    expect(beyond).toBeNull();
  });

  it("writes ticks as fine as they are", () => {
    const { ticks } = trend([287, 288, 289, 289]) as SheetTrend;
    expect(ticks.map(({ text }) => text)).toEqual(["28,7%", "28,8%", "28,9%"]);
  });

  it("is a sentence where there are one or two months in two years, whatever was before them", () => {
    expect(trend([287, 315])).toBe("Baru 2 bulan punya persentase: Jun 2025 28,7%; Jul 2025 31,5%.");
    const before = [1, 2, 3].map((month) => pointOf(periodOf(2020, month), areaOf(287)));
    const recent = [8, 9].map((month) => pointOf(periodOf(2025, month), areaOf(287)));
    const said = (series: typeof before) => sheetTrend(series, PERIOD, standing(areaOf(287)));
    expect(said(before)).toMatch(/^Belum ada bulan/);
    expect(said([...before, ...recent])).toMatch(/^Baru 2 bulan/);
  });
});
