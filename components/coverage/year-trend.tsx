import { TrendChart } from "@/components/charts/trend-chart";
import type { TrendColumn, TrendRow } from "@/components/charts/trend-data";
import { formatPercent, formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod, yearOf, type Period } from "@/lib/core/period";
import { formatDivision, targetRatio } from "@/lib/coverage/format";
import type { Standing } from "@/lib/coverage/rules/standing";
import { overYears } from "@/lib/coverage/rules/trend";
import type { SeriesPoint } from "@/lib/coverage/schema";

const YEARS_SHOWN = 5;

type YearTrendProps = {
  series: readonly SeriesPoint[];
  /** the month shown; its year is the one in front */
  period: Period;
  standing: Standing;
  unit: string;
  source: string;
  downloadHref: string;
};

/** This year's months over those of earlier years: coverage peaks in December and falls to June, year after year. */
export function YearTrend({ series, period, standing, unit, source, downloadHref }: YearTrendProps) {
  const { years, months } = overYears(
    series.filter((point) => yearOf(point.period) <= yearOf(period) && !point.flags.includes("few-reports")),
  );
  const shown = years.slice(-YEARS_SHOWN);
  const latest = shown.at(-1);
  const last = series.at(-1);
  if (latest === undefined || !last) return null;
  const against = targetRatio(standing);
  const simulatedYears = new Set(shown.filter((year) => months.some(({ byYear }) => byYear.get(year)?.simulated)));
  const target = standing.target;
  const columns: TrendColumn[] = [
    ...shown.map((year): TrendColumn => ({
      key: String(year),
      label: String(year),
      role: year === latest ? "line" : "faint",
      unit: "percent",
      dashed: simulatedYears.has(year),
    })),
    ...(target && against !== null
      ? [
          {
            key: "target",
            label: `${target.instrument.title} ${formatStatedPercent(target.percent)} (${target.year})`,
            role: "step",
            unit: "percent",
          } as const,
        ]
      : []),
  ];
  const rows: TrendRow[] = months.map(({ month, label, byYear }) => ({
    key: String(month).padStart(2, "0"),
    label,
    cells: {
      ...Object.fromEntries(
        shown.map((year) => {
          const point = byYear.get(year);
          const text = point ? formatPercent(point.coverage, against) : "belum ada";
          const note = point
            ? formatDivision(point.participants, point.reported.workers, point.coverage, against)
            : undefined;
          return [String(year), { value: point?.coverage ?? null, text, note }];
        }),
      ),
      ...(against === null ? {} : { target: { value: against, text: formatStatedPercent(target?.percent ?? null) } }),
    },
  }));
  return (
    <TrendChart
      id="tren-bulan-sama"
      title="Bulan sama, tahun berbeda"
      description={`Cakupan tiap bulan pada ${latest} di atas tahun-tahun sebelumnya. Cakupan memuncak pada Desember dan turun sampai Juni, jadi bandingkan bulan yang sama.`}
      unit={unit}
      source={source}
      asOf={formatPeriod(last.period)}
      downloadHref={downloadHref}
      simulated={simulatedYears.size > 0}
      columns={columns}
      rows={rows}
      yUnit="percent"
    />
  );
}
