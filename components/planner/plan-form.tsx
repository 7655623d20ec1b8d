import { FilterFields, type FilterField } from "@/components/forms/filter-form";
import type { Reading } from "@/lib/coverage/rules/reading";
import { formatRupiah } from "@/lib/core/numbers";
import { planHref, textsOf, withCopy, withoutRow } from "@/lib/planner/format/plan-address";
import type { PlanSheet } from "@/lib/planner/format/plan-sheet";
import type { TypedPlan } from "@/lib/planner/format/read-plans";
import { costOf } from "@/lib/planner/rules/cost";
import { MOST_ROWS } from "@/lib/planner/schema";
import { PlanRowFields } from "./plan-row-fields";

export const PLAN_FORM = "isian";

type FormProps = {
  action: string;
  reading: Reading;
  sheet: PlanSheet;
  fields: FilterField[];
  day: Pick<FilterField, "name" | "label" | "value">;
};

/** Rows of people, months and money as a GET form: the address that it leads to is the plan. */
export function PlanForm({ action, reading, sheet, fields, day }: FormProps) {
  const { typed } = sheet;
  const { budget } = typed;
  return (
    <form
      action={action}
      method="get"
      id={PLAN_FORM}
      aria-label="Isian rencana"
      autoComplete="off"
      className="plan-form"
    >
      {typed.plans.map((plan) => (
        <PlanRows key={plan.key} plan={plan} reading={reading} sheet={sheet} />
      ))}
      <div className="plan-send">
        <label>
          <span>Anggaran yang ada, Rp (boleh kosong)</span>
          <input
            name="anggaran"
            className="control"
            defaultValue={budget.text}
            maxLength={40}
            placeholder="5 miliar"
            aria-invalid={budget.problem ? true : undefined}
            aria-describedby={budget.problem ? "anggaran-salah" : undefined}
          />
        </label>
        <button type="submit" className="button button-primary">
          Hitung
        </button>
        {budget.problem ? (
          <p id="anggaran-salah" className="plan-wrong">
            {budget.problem}
          </p>
        ) : null}
      </div>
      <details id="ukuran" className="text-sm">
        <summary className="plan-measure">Diukur terhadap apa</summary>
        <div className="my-2 flex flex-wrap items-end gap-x-3 gap-y-2">
          <FilterFields fields={fields} day={day} />
        </div>
      </details>
    </form>
  );
}

type RowsProps = { plan: TypedPlan; reading: Reading; sheet: PlanSheet };

function PlanRows({ plan: { key, rows }, reading: { view, region, shown }, sheet }: RowsProps) {
  const { typed, empty, basis } = sheet;
  const texts = textsOf(typed);
  const href = (changed: typeof texts) => planHref(view, region.code, shown?.period ?? null, changed);
  const copy = rows.length === 0 ? null : withCopy(texts, key);
  const isAlone = typed.plans.length === 1;
  const offered = rows.length < MOST_ROWS ? [...rows, { text: empty, problems: {}, row: null }] : rows;
  return (
    <fieldset className="plan-rows">
      <legend>{isAlone ? "Siapa, berapa lama, dibayar dari mana" : `Rencana ${key}`}</legend>
      {offered.map(({ text, problems, row }, index) => (
        <PlanRowFields
          key={index}
          {...{ plan: key, number: index + 1, text, problems }}
          title={index < rows.length ? `Baris ${index + 1}` : "Baris baru"}
          cost={row ? formatRupiah(costOf(row, basis.rates)) : null}
          standard={basis.rates}
          removeHref={index < rows.length ? href(withoutRow(texts, key, index)) : null}
        />
      ))}
      <p className="no-print flex flex-wrap gap-x-5 text-sm">
        {copy ? <a href={href(copy)}>Salin menjadi rencana pembanding</a> : null}
        {isAlone || rows.length === 0 ? null : (
          <a href={href({ ...texts, plans: texts.plans.filter((plan) => plan.key !== key) })}>Hapus rencana {key}</a>
        )}
      </p>
    </fieldset>
  );
}
