import { TrendChart } from "@/components/charts/trend-chart";
import type { TrendCell, TrendColumn, TrendRow } from "@/components/charts/trend-data";
import { formatCount, formatPercent, formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod, formatPeriodShort, periodsFrom, yearOf, type Period } from "@/lib/core/period";
import { formatDivision, formatReported } from "@/lib/coverage/format";
import { withGaps } from "@/lib/coverage/rules/trend";
import type { SeriesPoint } from "@/lib/coverage/schema";
import { markOf } from "@/lib/published/rules";
import type { PublishedFigure } from "@/lib/published/schema";
import { targetSteps } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";

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
  const marks = marksOf(printed, byPeriod);
  const steps = targetSteps(targets, [yearOf(first.period), yearOf(last.period)]);
  const months = [...withGaps(series).map(({ period }) => period), ...marks.keys()].sort();
  const periods = periodsFrom(months[0]!, months.at(-1)!);
  const simulated = series.some((point) => point.simulated);
  // A simulation passes through printed figures on purpose, so agreeing with it must not read as confirmation.
  const compared = simulated ? "simulasi" : "catatan";
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
    ...([...marks.values()].some((mark) => mark.agrees)
      ? [{ key: "mark", label: `Angka terbit, cocok dengan ${compared}`, role: "mark", unit: "percent" } as const]
      : []),
    ...([...marks.values()].some((mark) => !mark.agrees)
      ? [
          {
            key: "hollow",
            label: `Angka terbit, berbeda dari ${compared}`,
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
    if (mark) cells[mark.agrees ? "mark" : "hollow"] = { value: mark.ratio, text: mark.text, note: mark.note };
    return { key: period, label: formatPeriod(period), short: formatPeriodShort(period), cells };
  });
  return (
    <TrendChart
      id="tren-semua-bulan"
      title="Semua bulan"
      description="Cakupan dari bulan ke bulan dengan setiap target yang berlaku. Wajik adalah angka yang pernah tercetak; wajik kosong berbeda dari garisnya."
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
  if (point.flags.includes("few-reports")) return { value: null, text: `hanya ${formatReported(point)}` };
  return {
    value: point.coverage,
    text: point.coverage === null ? `${formatCount(point.participants)} peserta` : formatPercent(point.coverage),
    note: formatDivision(point.participants, point.reported.workers, point.coverage),
  };
}

type Mark = { ratio: number; text: string; note: string; agrees: boolean };

/** One mark a month; of several printed for one month the first is drawn and all are named. */
function marksOf(printed: readonly PublishedFigure[], byPeriod: ReadonlyMap<Period, SeriesPoint>): Map<Period, Mark> {
  const marks = new Map<Period, Mark>();
  for (const figure of printed) {
    const mark = markOf(figure, (period) => byPeriod.get(period) ?? null);
    if (!mark) continue;
    const known = marks.get(mark.period);
    marks.set(mark.period, known ? { ...known, note: `${known.note}; ${mark.note}` } : mark);
  }
  return marks;
}
