import { TrendChart } from "@/components/charts/trend-chart";
import type { TrendColumn, TrendRow } from "@/components/charts/trend-data";
import { formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod, formatPeriodShort, periodsFrom, yearOf, type Period } from "@/lib/core/period";
import {
  byHeight,
  courseLine,
  drawnTargets,
  linkedPoint,
  markedPoint,
  targetBeyond,
  undrawnText,
} from "@/lib/coverage/format/trend";
import { monthsTitle } from "@/lib/coverage/format/trend-title";
import { isMixed, lastStated } from "@/lib/coverage/rules/trend";
import type { Indicator, SeriesPoint } from "@/lib/coverage/schema";
import type { PrintedMark } from "@/lib/published/rules/agreement";
import type { PublishedFigure } from "@/lib/published/schema";
import { courseAt, targetCourses } from "@/lib/targets/rules/courses";
import type { Target } from "@/lib/targets/schema";
import { rulesNote } from "@/lib/efforts/format/effort-words";
import type { EffortVersion } from "@/lib/efforts/schema";
import { visitNote } from "@/lib/visits/format";
import type { HeldVisit } from "@/lib/visits/schema";
import { printedMarks } from "./register-of";

type MonthTrendProps = {
  series: readonly SeriesPoint[];
  targets: readonly Target[];
  indicator: Indicator;
  printed: readonly PublishedFigure[];
  visits: readonly Pick<HeldVisit, "day">[];
  efforts: readonly EffortVersion[];
  /** whether simulated months are marked beside real ones */
  marksSimulated: boolean;
  unit: string;
  source: string;
  originHref: string;
  /** where a month's figure, and the targets, come from */
  originOf: (month: Period) => string;
  targetHref: string;
  /** where printed figures and their arithmetic stand */
  printedHref: string;
  downloadHref: string;
};

/** Every month, with each applicable target as a step and printed figures as marks, hollow where they disagree. */
export function MonthTrend(props: MonthTrendProps) {
  const { series, targets, indicator, printed, visits, efforts, marksSimulated, originOf, ...more } = props;
  const { targetHref, printedHref, ...facts } = more;
  const first = series[0]?.period;
  const last = series.at(-1)?.period;
  const end = lastStated(series);
  const marks = printedMarks(printed, series);
  if (!first || !last || end === null) return null;
  const byPeriod = new Map(series.map((point) => [point.period, point]));
  const courses = new Map(
    targetCourses(targets, [yearOf(first), yearOf(last)]).map((course) => [course.target.id, course]),
  );
  const { drawn, note } = drawnTargets(
    [...courses.values()].map(({ target }) => target),
    indicator,
  );
  const steps = byHeight(drawn).map((target) => courses.get(target.id)!);
  const dashes = marksSimulated && isMixed(series);
  const months = [first, last, ...marks.keys()].sort();
  const simulated = marksSimulated && series.some((point) => point.simulated);
  const columns: TrendColumn[] = [
    { key: "coverage", label: "Cakupan", name: "", role: "line", unit: "percent" },
    ...steps.map((course): TrendColumn => {
      const beyond = targetBeyond(course.target, byPeriod.get(end));
      const [key, label] = [course.target.id, courseLine(course)];
      return { key, label, beyond, href: targetHref, role: "step", unit: "percent" };
    }),
    ...markColumns([...marks.values()]),
  ];
  const rows: TrendRow[] = periodsFrom(months[0]!, months.at(-1)!).map((period) => {
    const point = markedPoint(byPeriod.get(period), dashes);
    const happened = [
      { sign: "▼", label: "kunjungan", note: visitNote(visits, period) },
      { sign: "§", label: "peraturan", note: rulesNote(efforts, period) },
    ].filter(({ note: words }) => words !== null);
    const note = [point.note, ...happened.map(({ note: words }) => words)].filter(Boolean).join("; ");
    const cells: TrendRow["cells"] = { coverage: linkedPoint({ ...point, ...(note && { note }) }, period, originOf) };
    for (const course of steps) {
      const percent = courseAt(course, period);
      if (percent !== null) cells[course.target.id] = { value: percent / 100, text: formatStatedPercent(percent) };
    }
    const mark = marks.get(period);
    if (mark)
      cells[mark.agrees === false ? "hollow" : "mark"] = {
        value: mark.ratio,
        text: mark.text,
        note: mark.note,
        href: printedHref,
      };
    const names = { key: period, label: formatPeriod(period), short: formatPeriodShort(period) };
    return { ...names, cells, events: happened };
  });
  const description = [
    "Cakupan dari bulan ke bulan dengan setiap target yang berlaku.",
    marks.size > 0 ? "◆ angka dari pemberitaan; ◇ tidak sesuai data." : null,
    undrawnText(series, end),
  ];
  return (
    <TrendChart
      id="tren-semua-bulan"
      title={monthsTitle(
        first,
        [...marks.values()].map(({ agrees }) => agrees),
      )}
      description={description.filter((text) => text !== null).join(" ")}
      remarks={note}
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
