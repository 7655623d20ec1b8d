import { TrendChart } from "@/components/charts/trend-chart";
import type { TrendColumn, TrendRow } from "@/components/charts/trend-data";
import { formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod, yearOf, type Period } from "@/lib/core/period";
import { drawnTargets, targetLine, trendPoint, undrawnText } from "@/lib/coverage/format/trend";
import { lastStated, overYears, statedCoverage } from "@/lib/coverage/rules/trend";
import type { Indicator, SeriesPoint } from "@/lib/coverage/schema";
import type { Target } from "@/lib/targets/schema";

const YEARS_SHOWN = 5;

type YearTrendProps = {
  series: readonly SeriesPoint[];
  /** the month shown; its year is the one in front */
  period: Period;
  target: Target | null;
  indicator: Indicator;
  /** whether simulated years are marked beside real ones */
  marksSimulated: boolean;
  unit: string;
  source: string;
  downloadHref: string;
};

/** This year's months over those of earlier years: coverage peaks in December and falls to June, year after year. */
export function YearTrend(props: YearTrendProps) {
  const { series, period, indicator, marksSimulated } = props;
  const upToYear = series.filter((point) => yearOf(point.period) <= yearOf(period));
  const { years, months } = overYears(upToYear.filter((point) => statedCoverage(point) !== null));
  const shown = years.slice(-YEARS_SHOWN);
  const latest = shown.at(-1);
  const end = lastStated(upToYear);
  if (latest === undefined || end === null) return null;
  const { drawn, note } = drawnTargets(props.target ? [props.target] : [], indicator);
  const target = drawn[0] ?? null;
  const against = target?.percent == null ? null : target.percent / 100;
  const simulatedYears = new Set(
    marksSimulated ? shown.filter((year) => months.some(({ byYear }) => byYear.get(year)?.simulated)) : [],
  );
  const columns: TrendColumn[] = [
    ...shown.map((year): TrendColumn => ({
      key: String(year),
      label: String(year),
      role: year === latest ? "line" : "faint",
      unit: "percent",
      dashed: simulatedYears.has(year),
    })),
    ...(target ? [{ key: "target", label: targetLine(target), role: "step", unit: "percent" } as const] : []),
  ];
  const rows: TrendRow[] = months.map(({ month, label, byYear }) => ({
    key: String(month).padStart(2, "0"),
    label,
    cells: {
      ...Object.fromEntries(
        shown.map((year) => {
          const point = byYear.get(year);
          return [String(year), point ? trendPoint(point, against) : { value: null, text: "belum ada" }];
        }),
      ),
      ...(target ? { target: { value: against, text: formatStatedPercent(target.percent) } } : {}),
    },
  }));
  const description = [
    `Cakupan tiap bulan sampai ${formatPeriod(end)} di atas tahun-tahun sebelumnya. Cakupan memuncak pada Desember dan turun sampai Juni, jadi bandingkan bulan yang sama.`,
    undrawnText(upToYear, end),
    note,
  ];
  return (
    <TrendChart
      id="tren-bulan-sama"
      title="Bulan sama, tahun berbeda"
      description={description.filter((text) => text !== null).join(" ")}
      unit={props.unit}
      source={props.source}
      asOf={formatPeriod(end)}
      downloadHref={props.downloadHref}
      simulated={simulatedYears.size > 0}
      columns={columns}
      rows={rows}
      yUnit="percent"
    />
  );
}
