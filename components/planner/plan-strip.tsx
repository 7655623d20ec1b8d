import { formatPeriod, formatPeriodShort, monthOf } from "@/lib/core/period";
import { wordsOf } from "@/lib/core/sentence";
import { percentOf } from "@/lib/planner/format/outcome";
import type { PlanSheet } from "@/lib/planner/format/plan-sheet";

type StripProps = { sheet: PlanSheet; index: number };

const share = (ratio: number, most: number) => `${Math.round((ratio / most) * 1000) / 10}%`;

/** A column a month: who is covered today, what the plan adds, and the target across; its numbers stand in the table. */
export function PlanStrip({ sheet: { months, basis, outcomes }, index }: StripProps) {
  const { ground } = basis;
  const target = ground.target === null ? null : ground.target.percent / 100;
  const all = months.flatMap(({ under }) => under.map(({ coverage }) => coverage ?? 0));
  const most = Math.max(...all, target ?? 0) * 1.2;
  const first = months[0]?.under[index];
  if (!first || first.coverage === null || most === 0) return null;
  const [from, until] = [months[0]!.period, months.at(-1)!.period];
  const without = ground.participants! / ground.workers!;
  return (
    <figure className="plan-strip">
      <figcaption>
        Cakupan per bulan, {formatPeriod(from)} sampai {formatPeriod(until)}
      </figcaption>
      <div className="plan-columns" role="img" aria-label={wordsOf(outcomes[index]!.sentence)}>
        {months.map(({ period, under }) => (
          <i key={period} data-year={monthOf(period) === 1 ? "" : undefined}>
            <b style={{ height: share(under[index]!.coverage! - without, most) }} />
            <u style={{ height: share(without, most) }} />
          </i>
        ))}
        {target === null ? null : (
          <span className="plan-target" style={{ bottom: share(target, most) }}>
            <span>{basis.target}</span>
          </span>
        )}
      </div>
      <p className="plan-ends" aria-hidden="true">
        <span>{formatPeriodShort(from)}</span>
        <span>{formatPeriodShort(until)}</span>
      </p>
      <p className="plan-key">
        <span>
          <i className="plan-key-base" /> peserta sekarang,{" "}
          <a href={basis.origin}>{percentOf({ ...first, coverage: without }, ground)}</a>
        </span>
        <span>
          <i className="plan-key-added" /> ditambah rencana
        </span>
      </p>
    </figure>
  );
}
