import { Section } from "@/components/ui/section";
import type { Period } from "@/lib/core/period";
import { fewMonthsText } from "@/lib/coverage/format/trend-title";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Catalogue, Overview, Reading } from "@/lib/coverage/rules/reading";
import { ORIGIN_PARTS, originHref } from "@/lib/coverage/rules/origin";
import { isDrawn, lastStated } from "@/lib/coverage/rules/trend";
import { apiHref } from "@/lib/coverage/rules/view";
import type { EffortVersion } from "@/lib/efforts/schema";
import { hrefOf } from "@/lib/regions/rules";
import type { Source } from "@/lib/sources/schema";
import { applicableTargets } from "@/lib/targets/rules";
import { MonthTrend } from "./month-trend";
import { printedMarks } from "./register-of";
import { RevisedMonths } from "./revised-months";
import { YearTrend } from "./year-trend";

type TrendsProps = {
  reading: Pick<Reading, "region" | "view" | "printed" | "visits"> & {
    overview: Pick<Overview, "series">;
    catalogue: Pick<Catalogue, "targets">;
  };
  shown: NonNullable<Reading["shown"]>;
  sources: readonly Source[];
  marking: Marking;
  /** of a region; its rules stand on the axis of the months */
  efforts?: readonly EffortVersion[];
};

/** The trends of any region: years over each other, then all months; in words where there is too little to draw. */
export function AreaTrends({ reading, shown, sources, marking, efforts = [] }: TrendsProps) {
  const { region, overview, view, catalogue, printed, visits } = reading;
  const { series } = overview;
  if (!isDrawn(series)) {
    const isEmpty = lastStated(series) === null;
    return (
      <Section id="tren" title="Tren">
        <p>{isEmpty ? "Belum ada bulan yang cukup lengkap untuk digambar." : fewMonthsText(series)}</p>
      </Section>
    );
  }
  const hasPrinted = printedMarks(printed, series).size > 0;
  const shared = {
    series,
    indicator: view.indicator,
    targets: applicableTargets(catalogue.targets, region.code),
    marksSimulated: marking.mode === "badges",
    unit: `persen; ${view.indicator.formula}`,
    source: sources.map(({ title }) => title).join("; ") || "belum ada",
    originHref: originHref(view, region.code, shown.period, ORIGIN_PARTS.months),
    originOf: (month: Period) => originHref(view, region.code, month),
    targetHref: originHref(view, region.code, shown.period, ORIGIN_PARTS.target),
    downloadHref: apiHref(view, `/api/v1/regions/${region.code}/series.csv`, { period: null }),
  };
  return (
    <section id="tren" aria-label="Tren" className="mt-8">
      <YearTrend {...shared} period={shown.period} target={shown.standing.target} />
      {/* Open where it has more to show than the months once more. */}
      <details className="chart-more" open={hasPrinted} data-print="open">
        <summary>Bulan demi bulan, dengan semua target{hasPrinted ? " dan angka di media" : ""}</summary>
        <MonthTrend
          {...shared}
          printed={printed}
          visits={visits}
          efforts={efforts}
          printedHref={region.level === "REGENCY" ? "#angka-terbit" : "/angka-terbit"}
        />
      </details>
      <RevisedMonths
        series={series}
        view={view}
        path={hrefOf(region)}
        areaCode={region.level === "REGENCY" ? null : region.code}
      />
    </section>
  );
}
