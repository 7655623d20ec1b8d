import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { percentOf } from "@/lib/planner/format/outcome";
import type { PlanSheet } from "@/lib/planner/format/plan-sheet";

/** The columns of the pictures as a table: who is paid for, coverage, and who is missing, month by month. */
export function PlanMonths({ sheet: { months, outcomes, basis } }: { sheet: PlanSheet }) {
  if (outcomes.length === 0) return null;
  const { ground } = basis;
  const isMany = outcomes.length > 1;
  const of = (key: string) => (isMany ? ` ${key}` : "");
  return (
    <details className="plan-months text-sm">
      <summary className="plan-more">Bulan demi bulan sebagai tabel</summary>
      <div className="trend-scroll" role="region" aria-label="Tabel bulan demi bulan" tabIndex={0}>
        <table className="trend-table tabular-nums">
          <caption className="sr-only">Bulan demi bulan menurut rencana</caption>
          <thead>
            <tr>
              <th scope="col">Bulan</th>
              {outcomes.flatMap(({ key }) =>
                ["Dibayar", "Cakupan", "Kurang"].map((label) => (
                  <th key={`${key}${label}`} scope="col">
                    {label}
                    {of(key)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {months.map(({ period, under }) => (
              <tr key={period}>
                <th scope="row">{formatPeriod(period)}</th>
                {under.flatMap((month, index) => [
                  <td key={`${index}-added`}>{formatCount(month.added)}</td>,
                  <td key={`${index}-coverage`}>
                    {month.added === 0 ? (
                      <a href={basis.origin}>{percentOf(month, ground)}</a>
                    ) : (
                      percentOf(month, ground)
                    )}
                  </td>,
                  <td key={`${index}-gap`}>{formatCount(month.gap)}</td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
