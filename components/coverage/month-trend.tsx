import { TrendChart } from "@/components/charts/trend-chart";
import type { TrendColumn, TrendRow } from "@/components/charts/trend-data";
import { formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod, formatPeriodShort, periodsFrom, yearOf, type Period } from "@/lib/core/period";
import { drawnTargets, targetLine, trendPoint, undrawnText } from "@/lib/coverage/format/trend";
import { lastStated } from "@/lib/coverage/rules/trend";
import type { Indicator, SeriesPoint } from "@/lib/coverage/schema";
import { markOf, type PrintedMark } from "@/lib/published/rules/agreement";
import type { PublishedFigure } from "@/lib/published/schema";
import { targetSteps } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";
import { registerOf } from "./register-of";

type MonthTrendProps = {
  series: readonly SeriesPoint[];
  targets: readonly Target[];
  indicator: Indicator;
  printed: readonly PublishedFigure[];
  /** whether simulated months are marked beside real ones */
  marksSimulated: boolean;
  unit: string;
  source: string;
  downloadHref: string;
};

/** Every month, with each applicable target as a step and printed figures as marks, hollow where they disagree. */
export function MonthTrend({ series, targets, indicator, printed, marksSimulated, ...facts }: MonthTrendProps) {
  const first = series[0]?.period;
  const last = series.at(-1)?.period;
  const end = lastStated(series);
  const marks = marksOf(printed, series);
  if (!first || !last || end === null) return null;
  const byPeriod = new Map(series.map((point) => [point.period, point]));
  const { drawn: steps, note } = drawnTargets(targetSteps(targets, [yearOf(first), yearOf(last)]), indicator);
  const months = [first, last, ...marks.keys()].sort();
  const simulated = marksSimulated && series.some((point) => point.simulated);
  const columns: TrendColumn[] = [
    { key: "coverage", label: "Cakupan", role: "line", unit: "percent", dashed: simulated },
    ...steps.map((step): TrendColumn => ({ key: step.id, label: targetLine(step), role: "step", unit: "percent" })),
    ...markColumns([...marks.values()]),
  ];
  const rows: TrendRow[] = periodsFrom(months[0]!, months.at(-1)!).map((period) => {
    const cells: TrendRow["cells"] = { coverage: trendPoint(byPeriod.get(period)) };
    for (const step of steps)
      if (step.year === yearOf(period))
        cells[step.id] = { value: step.percent! / 100, text: formatStatedPercent(step.percent) };
    const mark = marks.get(period);
    if (mark)
      cells[mark.agrees === false ? "hollow" : "mark"] = { value: mark.ratio, text: mark.text, note: mark.note };
    return { key: period, label: formatPeriod(period), short: formatPeriodShort(period), cells };
  });
  const description = [
    "Cakupan dari bulan ke bulan dengan setiap target yang berlaku.",
    marks.size > 0 ? "◆ angka dari pemberitaan; ◇ tidak sesuai data." : null,
    undrawnText(series, end),
    note,
  ];
  return (
    <TrendChart
      id="tren-semua-bulan"
      title="Semua bulan"
      description={description.filter((text) => text !== null).join(" ")}
      asOf={formatPeriod(end)}
      simulated={simulated}
      columns={columns}
      rows={rows}
      yUnit="percent"
      {...facts}
    />
  );
}

function markColumns(marks: readonly PrintedMark[]): TrendColumn[] {
  const label = "Angka dari pemberitaan";
  return [
    ...(marks.some(({ agrees }) => agrees !== false)
      ? [{ key: "mark", label, role: "mark", unit: "percent" } as const]
      : []),
    ...(marks.some(({ agrees }) => agrees === false)
      ? [{ key: "hollow", label: `${label}, tidak sesuai data`, role: "mark-hollow", unit: "percent" } as const]
      : []),
  ];
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
