import { TrendChart } from "@/components/charts/trend-chart";
import type { TrendColumn, TrendRow } from "@/components/charts/trend-data";
import { PlainTable } from "@/components/table/plain-table";
import { SimulatedBadge } from "@/components/ui/badge";
import { addressOf } from "@/lib/core/address";
import { formatCount, MISSING } from "@/lib/core/numbers";
import { formatPeriod, formatPeriodShort, periodsFrom, yearOf, type Period } from "@/lib/core/period";
import {
  AGREEMENT_WORDS,
  printedLine,
  printedPeopleText,
  reconciliationTitle,
  registerText,
  targetAheadText,
} from "@/lib/coverage/format/reconciliation";
import { drawnTargets, targetLine } from "@/lib/coverage/format/trend";
import { originHref } from "@/lib/coverage/rules/origin";
import type { Reading } from "@/lib/coverage/rules/reading";
import { reconcile, type Reconciled } from "@/lib/coverage/rules/reconcile";
import { isMixed, statedCoverage } from "@/lib/coverage/rules/trend";
import type { SeriesPoint } from "@/lib/coverage/schema";
import { applicableTargets, targetSteps } from "@/lib/targets/rules";
import type { Target } from "@/lib/targets/schema";

type ReconciliationProps = { reading: Reading; source: string; marksSimulated: boolean };

/** Register, print and target in people over time, in one chart and one table; nothing where nothing was printed. */
export function Reconciliation({ reading, source, marksSimulated }: ReconciliationProps) {
  const { region, printed, overview, catalogue, view } = reading;
  const { series } = overview;
  const targets = applicableTargets(catalogue.targets, region.code);
  const rows = reconcile(printed, { series, targets, indicator: view.indicator }).filter(
    ({ agreement }) => agreement !== "no-figure",
  );
  if (rows.length === 0) return null;
  const title = reconciliationTitle(rows);
  const originOf = (period: Period) => originHref(view, region.code, period);
  const table = <ReconciliationTable rows={rows} caption={`${title}: ${region.name}`} originOf={originOf} />;
  const points = rows.filter((row) => row.period !== null && row.printed !== null);
  const stated = series.filter((point) => statedCoverage(point) !== null);
  if (points.length === 0 || stated.length === 0)
    return (
      <>
        <h3 className="mt-4">{title}</h3>
        {table}
      </>
    );
  const steps = stepsOf(targets, series, reading);
  const marks =
    "◆ tercetak; ◇ tercetak dan tidak cocok dengan data. Yang segmen atau dasarnya lain hanya ada di tabel.";
  return (
    <TrendChart
      id="rekonsiliasi"
      {...{ title, source }}
      description={`Peserta menurut data, angka tercetak, dan target, dalam orang. ${marks}`}
      remarks={steps.note}
      asOf={formatPeriod(stated.at(-1)!.period)}
      simulated={marksSimulated && stated.some((point) => point.simulated)}
      columns={columnsOf(points, steps.drawn)}
      rows={monthsOf(points, steps.drawn, series, marksSimulated && isMixed(series))}
      yUnit="people"
      unit="orang"
      originHref={originOf(stated.at(-1)!.period)}
      downloadHref={addressOf(`/api/v1/regions/${region.code}/reconciliation.csv`, { knownAt: view.knownAt })}
      ownTable={{ table, rows: rows.length }}
    />
  );
}

/** Percentages of the months' own workers, so a step follows them; only years that the register reaches. */
function stepsOf(targets: readonly Target[], series: readonly SeriesPoint[], { view }: Reading) {
  const years = [yearOf(series[0]!.period), yearOf(series.at(-1)!.period)] as const;
  return drawnTargets(targetSteps(targets, years), view.indicator);
}

function columnsOf(points: readonly Reconciled[], steps: readonly Target[]): TrendColumn[] {
  const isHollow = ({ agreement }: Reconciled) => agreement === "differs";
  return [
    { key: "register", label: "Peserta menurut data", name: "", role: "line", unit: "people" },
    ...steps.map((step): TrendColumn => ({ key: step.id, label: targetLine(step), role: "step", unit: "people" })),
    ...(points.every(isHollow) ? [] : [{ key: "mark", label: "Tercetak", role: "mark", unit: "people" } as const]),
    ...(points.some(isHollow)
      ? [{ key: "hollow", label: "Tercetak, tidak cocok", role: "mark-hollow", unit: "people" } as const]
      : []),
  ];
}

function monthsOf(
  points: readonly Reconciled[],
  steps: readonly Target[],
  series: readonly SeriesPoint[],
  dashes: boolean,
): TrendRow[] {
  const byPeriod = new Map(series.map((point) => [point.period, point]));
  const printed = new Map(points.map((row) => [row.period!, row]));
  const ends = [series[0]!.period, series.at(-1)!.period, ...printed.keys()].sort();
  return periodsFrom(ends[0]!, ends.at(-1)!).map((period) => {
    const cells: TrendRow["cells"] = {};
    const point = byPeriod.get(period);
    const value = point && statedCoverage(point) !== null ? point.participants : null;
    cells.register = { value, text: formatCount(value), simulated: dashes && point?.simulated === true };
    for (const step of steps) {
      const people = step.year === yearOf(period) ? peopleAt(step, point) : null;
      if (people !== null) cells[step.id] = { value: people, text: formatCount(people) };
    }
    const row = printed.get(period);
    if (row) {
      const people = row.printed!.people;
      cells[row.agreement === "differs" ? "hollow" : "mark"] = { value: people, text: formatCount(people) };
    }
    return { key: period, label: formatPeriod(period), short: formatPeriodShort(period), cells };
  });
}

function peopleAt({ percent }: Target, point: SeriesPoint | undefined): number | null {
  const workers = point?.reported.workers ?? null;
  return workers === null || percent === null ? null : Math.round((percent / 100) * workers);
}

const COLUMNS = ["Tercetak", "Dalam orang", "Data bulan itu", "Target berikutnya", "Penilaian"].map((label) => ({
  label,
}));

type TableProps = { rows: readonly Reconciled[]; caption: string; originOf: (period: Period) => string };

/** Each figure leads to where it comes from: the statement, the division, the targets of the page. */
function ReconciliationTable({ rows, caption, originOf }: TableProps) {
  return (
    <PlainTable caption={caption} minWidth="56rem" columns={COLUMNS}>
      {rows.map((row) => (
        <tr key={row.figure.id}>
          <th scope="row" className="text-left font-normal">
            <a href={`#${row.figure.id}`}>{printedLine(row)}</a>
          </th>
          <td className="tabular-nums">{printedPeopleText(row.printed) ?? MISSING}</td>
          <td className="tabular-nums">
            {row.register && row.period ? <a href={originOf(row.period)}>{registerText(row)}</a> : "belum ada"}{" "}
            {row.register?.simulated ? <SimulatedBadge /> : null}
          </td>
          <td className="tabular-nums">{row.target ? <a href="#target">{targetAheadText(row.target)}</a> : MISSING}</td>
          <td>{AGREEMENT_WORDS[row.agreement]}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
