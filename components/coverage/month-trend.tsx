import { TrendChart } from "@/components/charts/trend-chart";
import type { TrendCell, TrendColumn, TrendRow } from "@/components/charts/trend-data";
import { formatCount, formatPercent, formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod, formatPeriodShort, periodsFrom, yearOf, type Period } from "@/lib/core/period";
import { formatDivision, formatReported } from "@/lib/coverage/format";
import { isWellReported, withGaps } from "@/lib/coverage/rules/trend";
import type { SeriesPoint } from "@/lib/coverage/schema";
import { markOf, type PrintedMark } from "@/lib/published/rules/agreement";
import type { PublishedFigure } from "@/lib/published/schema";
import { targetSteps } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";
import { registerOf } from "./register-of";

type MonthTrendProps = {
  series: readonly SeriesPoint[];
  targets: readonly Target[];
  printed: readonly PublishedFigure[];
  unit: string;
  source: string;
  downloadHref: string;
};

/** Every month, with each applicable target as a step and printed figures as marks, hollow where they disagree. */
export function MonthTrend({ series, targets, printed, unit, source, downloadHref }: MonthTrendProps) {
  const last = series.at(-1);
  const first = series[0];
  if (!first || !last) return null;
  const byPeriod = new Map(series.map((point) => [point.period, point]));
  const marks = marksOf(printed, series);
  const steps = targetSteps(targets, [yearOf(first.period), yearOf(last.period)]);
  const months = [...withGaps(series).map(({ period }) => period), ...marks.keys()].sort();
  const periods = periodsFrom(months[0]!, months.at(-1)!);
  const simulated = series.some((point) => point.simulated);
  const columns: TrendColumn[] = [
    {
      key: "coverage",
      label: "Cakupan",
      role: "line",
      unit: "percent",
      dashed: simulated,
    },
    ...steps.map((step): TrendColumn => ({
      key: step.id,
      label: `${step.instrument.title} ${formatStatedPercent(step.percent)} (${step.year})`,
      role: "step",
      unit: "percent",
    })),
    ...([...marks.values()].some((mark) => mark.agrees !== false)
      ? [{ key: "mark", label: "Angka dari pemberitaan", role: "mark", unit: "percent" } as const]
      : []),
    ...([...marks.values()].some((mark) => mark.agrees === false)
      ? [
          {
            key: "hollow",
            label: "Angka dari pemberitaan, tidak sesuai data",
            role: "mark-hollow",
            unit: "percent",
          } as const,
        ]
      : []),
  ];
  const rows: TrendRow[] = periods.map((period) => {
    const cells: TrendRow["cells"] = { coverage: coverageCell(byPeriod.get(period)) };
    for (const step of steps)
      if (step.year === yearOf(period))
        cells[step.id] = { value: step.percent! / 100, text: formatStatedPercent(step.percent) };
    const mark = marks.get(period);
    if (mark)
      cells[mark.agrees === false ? "hollow" : "mark"] = { value: mark.ratio, text: mark.text, note: mark.note };
    return { key: period, label: formatPeriod(period), short: formatPeriodShort(period), cells };
  });
  return (
    <TrendChart
      id="tren-semua-bulan"
      title="Semua bulan"
      description="Cakupan dari bulan ke bulan dengan setiap target yang berlaku. ◆ angka dari pemberitaan; ◇ tidak sesuai data."
      unit={unit}
      source={source}
      asOf={formatPeriod(last.period)}
      downloadHref={downloadHref}
      simulated={simulated}
      columns={columns}
      rows={rows}
      yUnit="percent"
    />
  );
}

function coverageCell(point: SeriesPoint | undefined): TrendCell {
  if (!point) return { value: null, text: "belum lapor" };
  if (!isWellReported(point)) return { value: null, text: `hanya ${formatReported(point)}` };
  return {
    value: point.coverage,
    text: point.coverage === null ? `${formatCount(point.participants)} peserta` : formatPercent(point.coverage),
    note: formatDivision(point.participants, point.reported.workers, point.coverage),
  };
}

/** One mark a month; of several printed for one month the first is drawn and all are named. */
function marksOf(printed: readonly PublishedFigure[], series: readonly SeriesPoint[]): Map<Period, PrintedMark> {
  const register = registerOf(series);
  const marks = new Map<Period, PrintedMark>();
  for (const figure of printed) {
    const mark = markOf(figure, register);
    if (!mark) continue;
    const known = marks.get(mark.period);
    marks.set(mark.period, known ? { ...known, note: `${known.note}; ${mark.note}` } : mark);
  }
  return marks;
}
