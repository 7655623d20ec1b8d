import { spreadApart } from "@/lib/core/spread-apart";
import { depthOf, FINEST_RATIO, fittedAxis, sideOf, type Axis } from "@/lib/core/axis";
import { formatPercent, formatStatedPercent } from "@/lib/core/numbers";
import { addMonths, formatPeriodShort, monthOf, periodsFrom, type Period } from "@/lib/core/period";
import type { Standing } from "../rules/standing";
import { isDrawn, statedCoverage } from "../rules/trend";
import type { SeriesPoint } from "../schema";
import { comparedRatio } from "./comparison";
import { distanceText } from "./trend";

const MONTHS = 24;
/** The plot is as low as the rest of the sheet leaves it. */
const STEPS = { least: FINEST_RATIO, most: 4 };

export type TrendTick = { at: number; text: string };

/** Two years of coverage as a line: positions 0..1 from the left and from the bottom; null is a gap. */
export type SheetTrend = {
  /** what there is to see in it */
  title: string;
  points: (number | null)[];
  /** marks below, and what each tick of the axis says */
  months: TrendTick[];
  ticks: TrendTick[];
  last: TrendTick | null;
  /** the target where the axis reaches it */
  target: TrendTick | null;
  /** the target where it does not: `▲ 61%, 32,3 poin di atas` */
  beyond: string | null;
  /** the same for those who cannot see it */
  words: string;
};

/** @returns the months up to the one shown, or the few there are as a sentence */
export function sheetTrend(series: readonly SeriesPoint[], period: Period, standing: Standing): SheetTrend | string {
  const against = comparedRatio(standing);
  const months = periodsFrom(addMonths(period, 1 - MONTHS), period);
  const recent = series.filter((point) => months.includes(point.period));
  const known = new Map(recent.map((point) => [point.period, statedCoverage(point)]));
  const stated = months.flatMap((month) => {
    const value = known.get(month) ?? null;
    return value === null ? [] : [{ month, value }];
  });
  const said = stated.map(({ month, value }) => `${formatPeriodShort(month)} ${formatPercent(value, against)}`);
  if (stated.length === 0) return "Belum ada bulan dengan persentase dalam dua tahun ini.";
  if (!isDrawn(recent)) return `Baru ${stated.length} bulan punya persentase: ${said.join("; ")}.`;
  const axis = fittedAxis(
    stated.map(({ value }) => value),
    against === null ? [] : [against],
    STEPS,
  );
  const reaches = against !== null && sideOf(against, axis) === null;
  const last = stated.at(-1)!;
  const [lowest] = stated.toSorted((a, b) => a.value - b.value);
  const [highest] = stated.toSorted((a, b) => b.value - a.value);
  const end = (each: typeof last) => `${formatPercent(each.value, against)} (${formatPeriodShort(each.month)})`;
  return {
    title: `Dua tahun terakhir: antara ${end(lowest!)} dan ${end(highest!)}`,
    points: months.map((month) => heightIn(axis, known.get(month) ?? null)),
    months: months.flatMap((month, index) =>
      isNamed(month, index) ? [{ at: index / (MONTHS - 1), text: formatPeriodShort(month) }] : [],
    ),
    ticks: axis.ticks.map((tick) => ({ at: heightIn(axis, tick)!, text: formatStatedPercent(tick * 100) })),
    last: { at: heightIn(axis, last.value)!, text: formatPercent(last.value, against) },
    target: reaches ? { at: heightIn(axis, against)!, text: `target ${formatStatedPercent(against * 100)}` } : null,
    beyond: against !== null && !reaches ? beyondText(against, last.value) : null,
    words: `Cakupan ${said.join("; ")}.`,
  };
}

/** Names in the margin need this much of the plot's height each. */
const NAME = 0.16;

/** @returns what stands beside the plot, each as near to its line as the other allows; names reach past its ends by half of their height */
export function trendNames({ last, target }: SheetTrend): (TrendTick & { of: "last" | "target" })[] {
  const names = [
    ...(target ? [{ ...target, of: "target" as const }] : []),
    ...(last ? [{ ...last, of: "last" as const }] : []),
  ];
  const tops = spreadApart(
    names.map(({ at }) => ({ top: 1 - at, height: NAME })),
    1 + NAME,
  );
  return names.map((name, index) => ({ ...name, at: 1 - tops[index]! }));
}

function heightIn(axis: Axis, value: number | null): number | null {
  return value === null ? null : 1 - depthOf(value, axis);
}

/** The ends, and Decembers and Junes between them as far as there is room. */
function isNamed(month: Period, index: number): boolean {
  if (index === 0 || index === MONTHS - 1) return true;
  return monthOf(month) % 6 === 0 && index >= 4 && index <= MONTHS - 5;
}

function beyondText(target: number, coverage: number): string {
  const arrow = target > coverage ? "▲" : "▼";
  return `${arrow} target ${formatStatedPercent(target * 100)}, ${distanceText((target - coverage) * 100)}`;
}
