import type { Marking } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import { lastStated } from "@/lib/coverage/rules/trend";
import { hrefIn } from "@/lib/coverage/rules/view";
import type { Source } from "@/lib/sources/schema";
import { applicableTargets } from "@/lib/targets/rules";
import { MonthTrend } from "./month-trend";
import { YearTrend } from "./year-trend";

type TrendsProps = {
  reading: Reading;
  shown: NonNullable<Reading["shown"]>;
  sources: readonly Source[];
  marking: Marking;
};

/** The trends of the nation or a province, or why there is nothing to draw. */
export function AreaTrends({ reading, shown, sources, marking }: TrendsProps) {
  const { region, overview, view, catalogue, printed } = reading;
  if (lastStated(overview.series) === null) return <p>Belum ada bulan yang cukup lengkap untuk digambar.</p>;
  const shared = {
    series: overview.series,
    indicator: view.indicator,
    marksSimulated: marking.mode === "badges",
    unit: `persen; ${view.indicator.formula}`,
    source: sources.map(({ title }) => title).join("; ") || "belum ada",
    downloadHref: `/api/v1/regions/${region.code}/series.csv${hrefIn({ ...view, period: null }, "")}`,
  };
  return (
    <>
      <YearTrend {...shared} period={shown.period} target={shown.standing.target} />
      <MonthTrend {...shared} targets={applicableTargets(catalogue.targets, region.code)} printed={printed} />
    </>
  );
}
