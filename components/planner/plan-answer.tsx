import { SimulatedMark } from "@/components/coverage/simulated";
import { Notice } from "@/components/ui/notice";
import { SentenceText } from "@/components/ui/sentence";
import type { Marking } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import { againstBudget } from "@/lib/planner/format/budget";
import type { Outcome } from "@/lib/planner/format/outcome";
import type { PlanSheet } from "@/lib/planner/format/plan-sheet";
import { PLAN_FORM } from "./plan-form";
import { PlanStrip } from "./plan-strip";

type AnswerProps = { reading: Reading; sheet: PlanSheet; marking: Marking };

/** What each plan costs and what comes of it, side by side; while there is none, what closing the gap would cost. */
export function PlanAnswer({ reading: { region, shown }, sheet, marking }: AnswerProps) {
  const { outcomes, faulty, example, silences, typed } = sheet;
  const mark = shown ? <SimulatedMark marking={marking} area={shown.standing.area} /> : null;
  return (
    <>
      <h1 className="plan-title">Rencana {region.name}: berapa biaya, dan apa hasilnya?</h1>
      {faulty.map(({ key, words }) => (
        <Notice key={key} tone="warning">
          {words} <a href={`#${PLAN_FORM}`}>Ke isian</a>
        </Notice>
      ))}
      {example ? (
        <div className="plan-outcome">
          <p className="plan-cost">{example.cost}</p>
          <p className="answer-sentence">
            <SentenceText sentence={example.sentence} /> {mark}
          </p>
          <p className="no-print mt-3">
            <a href={example.href} className="button">
              Mulai dari contoh ini
            </a>
          </p>
        </div>
      ) : null}
      {outcomes.length > 1 ? <Comparison outcomes={outcomes} /> : null}
      {outcomes.length > 0 ? (
        <div className="plan-outcomes" data-count={outcomes.length}>
          {outcomes.map((outcome, index) => (
            <OutcomeColumn
              key={outcome.key}
              outcome={outcome}
              title={typed.plans.length > 1 ? `Rencana ${outcome.key}` : null}
              budget={typed.budget.rupiah}
              mark={mark}
              strip={<PlanStrip sheet={sheet} index={index} />}
            />
          ))}
        </div>
      ) : null}
      {silences.map((sentence) => (
        <p key={sentence} className="mt-2 max-w-[75ch] text-sm text-muted">
          {sentence}
        </p>
      ))}
    </>
  );
}

/** Where the plans stand below each other: the same beside each other, in short. */
function Comparison({ outcomes }: { outcomes: readonly Outcome[] }) {
  const valueOf = ({ facts }: Outcome, key: string) => facts.find((fact) => fact.key === key)?.value;
  return (
    <table className="plan-comparison tabular-nums">
      <caption className="sr-only">Rencana berdampingan</caption>
      <thead>
        <tr>
          <th scope="col">Rencana</th>
          <th scope="col">Biaya</th>
          <th scope="col">Di puncaknya</th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => (
          <tr key={outcome.key}>
            <th scope="row">{outcome.key}</th>
            <td>{outcome.cost}</td>
            <td>{[valueOf(outcome, "coverage"), valueOf(outcome, "gap")].filter(Boolean).join(", ") || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ColumnProps = {
  outcome: Outcome;
  /** null where it is the only one */
  title: string | null;
  budget: number | null;
  mark: React.ReactNode;
  strip: React.ReactNode;
};

function OutcomeColumn({ outcome, title, budget, mark, strip }: ColumnProps) {
  return (
    <section className="plan-outcome" aria-label={title ?? "Hasil rencana"}>
      <div>
        {title ? <h2 className="plan-name">{title}</h2> : null}
        <p className="plan-cost">{outcome.cost}</p>
        {budget === null ? null : <p className="text-sm text-muted">{againstBudget(budget, outcome.rupiah)}</p>}
        <p className="answer-sentence">
          <SentenceText sentence={outcome.sentence} /> {mark}
        </p>
        {outcome.remarks.map((remark) => (
          <p key={remark} className="answer-aside mt-1">
            {remark}
          </p>
        ))}
      </div>
      {strip}
      <dl className="facts">
        {outcome.facts.map(({ key, value, words }) => (
          <div key={key}>
            <dt>{value}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
