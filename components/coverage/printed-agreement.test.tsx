import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PrintedFiguresTable } from "@/components/published/printed-figures-table";
import { NO_SEGMENTS } from "@/lib/coverage/rules/numerator";
import type { SeriesPoint } from "@/lib/coverage/schema";
import type { PublishedFigure } from "@/lib/published/schema";
import { EMPLOYED } from "@/tests/support/coverage-examples";
import { MonthTrend } from "./month-trend";
import { registerOf } from "./register-of";

const beltim: PublishedFigure = {
  ...{ id: "R002", regionCode: "19.06", printedDate: "2024-09-11", printedWeekday: "Jumat" },
  ...{ acceptedDate: "2024-10-11", segment: "ALL", countingBasis: null, workers: null, participants: null },
  ...{ percent: 31, rounded: false, publisher: "adeberita.com", url: null, note: null },
};

function point(period: string, participants: number, simulated: boolean): SeriesPoint {
  return {
    period: period as SeriesPoint["period"],
    region: { code: "19.06", name: "Kab. Belitung Timur" },
    ...{ participants, workers: 70_000, workersYear: 2024, coverage: participants / 70_000 },
    reported: { n: 1, of: 1, workers: 70_000, byTotal: 0 },
    ...{ segments: NO_SEGMENTS, yearOnYear: null, changeSplit: null, revision: null },
    ...{ lowerBound: participants / 70_000, notBrokenDown: null, flags: [], simulated, sources: [] },
  };
}

/** @returns the words of the table, and whether the chart draws the mark hollow */
function shown(series: SeriesPoint[], figure = beltim) {
  const table = renderToStaticMarkup(
    <PrintedFiguresTable
      figures={[figure]}
      employed={new Map()}
      registerOf={registerOf(series)}
      caption="Angka di media"
    />,
  );
  const trend = renderToStaticMarkup(
    <MonthTrend
      series={series}
      targets={[]}
      indicator={EMPLOYED}
      printed={[figure]}
      visits={[]}
      efforts={[]}
      marksSimulated={false}
      unit="persen"
      source="uji"
      originHref="/asal"
      originOf={(month) => `/asal?period=${month}`}
      targetHref="/asal#target"
      printedHref="/angka-terbit"
      downloadHref="/x"
    />,
  );
  const text = table
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(" %", "%")
    .replaceAll(/\s+/g, " ");
  return { text, hollow: trend.includes("trend-hollow") };
}

describe("a printed figure beside the register's value of its month", () => {
  it("agrees in table and chart alike", () => {
    const { text, hollow } = shown([point("2024-09", 40_000, false), point("2024-10", 21_700, false)]);
    expect(text).toContain("21.700 / 70.000 = 31,0% cocok");
    expect(hollow).toBe(false);
  });

  it("disagrees in table and chart alike", () => {
    const { text, hollow } = shown([point("2024-10", 40_000, false)]);
    expect(text).toContain("40.000 / 70.000 = 57,1% tidak cocok");
    expect(hollow).toBe(true);
  });

  it("is not judged by a simulated value, in table and chart alike", () => {
    const { text, hollow } = shown([point("2024-10", 40_000, true)]);
    expect(text).toContain("40.000 / 70.000 = 57,1% simulasi belum dapat dicek");
    expect(hollow).toBe(false);
  });

  it("stands alone where there is nothing to hold it against", () => {
    const series = [point("2023-10", 40_000, false)];
    expect(shown(series).text).toContain("31% belum ada tidak dapat dicek: jumlah peserta dan pekerja tidak disebut");
    const undated = { ...beltim, printedDate: "2024", printedWeekday: null, acceptedDate: null };
    expect(shown(series, undated).text).toContain("bulan tidak disebut");
    expect(shown(series, { ...beltim, segment: "PU" }).text).toContain("tidak dibandingkan: bukan semua segmen");
  });

  it("has no column for it where figures of many regions are mixed", () => {
    const table = <PrintedFiguresTable figures={[beltim]} employed={new Map()} caption="Angka di media" />;
    expect(renderToStaticMarkup(table)).not.toContain("Data bulan itu");
  });
});
