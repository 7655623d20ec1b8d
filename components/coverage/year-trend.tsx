import { TrendChart } from "@/components/charts/trend-chart";
import type { TrendCell, TrendColumn, TrendRow } from "@/components/charts/trend-data";
import { formatStatedPercent } from "@/lib/core/numbers";
import { formatPeriod, yearOf, type Period } from "@/lib/core/period";
import {
  byHeight,
  drawnTargets,
  linkedPoint,
  markedPoint,
  targetBeyond,
  targetLine,
  undrawnText,
} from "@/lib/coverage/format/trend";
import { yearsTitle } from "@/lib/coverage/format/trend-title";
import { isMixed, lastStated, overYears, statedCoverage } from "@/lib/coverage/rules/trend";
import type { Indicator, SeriesPoint } from "@/lib/coverage/schema";
import { targetSteps } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";

const YEARS_SHOWN = 5;

type YearTrendProps = {
  series: readonly SeriesPoint[];
  /** the month shown; its year is the one in front */
  period: Period;
  /** the one the page is read against, which is always named */
  target: Target | null;
  /** every one that applies to the region */
  targets: readonly Target[];
  indicator: Indicator;
  /** whether simulated months are marked beside real ones */
  marksSimulated: boolean;
  unit: string;
  source: string;
  originHref: string;
  /** where a month's figure, and the targets, come from */
  originOf: (month: Period) => string;
  targetHref: string;
  downloadHref: string;
};

/** This year's months over those of earlier years: the same month is compared, not the neighbouring one. */
export function YearTrend(props: YearTrendProps) {
  const { series, period, marksSimulated, unit, source, originHref, originOf, targetHref, downloadHref } = props;
  const upToYear = series.filter((point) => yearOf(point.period) <= yearOf(period));
  const end = lastStated(upToYear);
  if (end === null) return null;
  const latest = yearOf(end);
  const stated = upToYear.filter((point) => statedCoverage(point) !== null);
  const drawn = stated.filter((point) => yearOf(point.period) > latest - YEARS_SHOWN);
  const dashes = marksSimulated && isMixed(drawn);
  const { years, months } = overYears(drawn);
  const { lines, note } = targetsOf(props, latest);
  const last = drawn.at(-1);
  const chosen = props.target?.percent == null ? null : props.target.percent / 100;
  const columns: TrendColumn[] = [
    ...years.map((year): TrendColumn => {
      const role = year === latest ? "line" : "faint";
      return { key: String(year), label: String(year), name: String(year), role, unit: "percent" };
    }),
    ...lines.map((target): TrendColumn => {
      const beyond = targetBeyond(target, last);
      const name = `${target.instrument.title} (${target.year})`;
      return {
        key: target.id,
        label: targetLine(target),
        name,
        beyond,
        href: targetHref,
        role: "step",
        unit: "percent",
      };
    }),
  ];
  const rows: TrendRow[] = months.map(({ month, label, byYear }) => ({
    key: String(month).padStart(2, "0"),
    label,
    short: label.slice(0, 3),
    cells: Object.fromEntries<TrendCell>([
      ...years.map((year) => {
        const point = byYear.get(year);
        const nothing = { value: null, text: "belum ada" };
        return [
          String(year),
          point ? linkedPoint(markedPoint(point, dashes, chosen), point.period, originOf) : nothing,
        ] as const;
      }),
      ...lines.map(({ id, percent }) => [id, { value: percent! / 100, text: formatStatedPercent(percent) }] as const),
    ]),
  }));
  const description = [`Satu garis satu tahun, sampai ${formatPeriod(end)}.`, undrawnText(upToYear, end)];
  return (
    <TrendChart
      id="tren-bulan-sama"
      title={yearsTitle(drawn)}
      heading="h2"
      description={description.filter((text) => text !== null).join(" ")}
      remarks={note}
      asOf={formatPeriod(end)}
      simulated={marksSimulated && drawn.some((point) => point.simulated)}
      columns={columns}
      rows={rows}
      yUnit="percent"
      {...{ unit, source, originHref, downloadHref }}
    />
  );
}

/** The chosen target and the others of the year in front; only the chosen one is missed where it cannot be drawn. */
function targetsOf({ target, targets, indicator }: YearTrendProps, year: number) {
  const { drawn, note } = drawnTargets(target ? [target] : [], indicator);
  const others = drawnTargets(targetSteps(targets, [year, year]), indicator).drawn;
  const all = [...drawn, ...others.filter(({ id }) => id !== target?.id)];
  return { lines: byHeight(all), note };
}
