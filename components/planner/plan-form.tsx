import { FilterFields, type FilterField } from "@/components/forms/filter-form";
import { addressOf } from "@/lib/core/address";
import type { Reading } from "@/lib/coverage/rules/reading";
import { hrefIn } from "@/lib/coverage/rules/view";
import { formatRupiah } from "@/lib/core/numbers";
import { planHref, textsOf, withCopy, withoutRow, withPlans } from "@/lib/planner/format/plan-address";
import type { PlanSheet } from "@/lib/planner/format/plan-sheet";
import type { TypedPlan } from "@/lib/planner/format/read-plans";
import type { TypedRow } from "@/lib/planner/format/read-row";
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
      <div className="plan-send no-print">
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
      {typed.plans.some(({ rows }) => rows.length > 0) ? (
        <p className="no-print text-sm">
          <a href={addressOf(`/rencana/${reading.region.code}`, { alamat: hereOf(reading, sheet) })}>
            Simpan rencana ini dengan nama
          </a>
          {" · "}
          <a href={withPlans(hrefIn(reading.view, `/daerah/${reading.region.code}/lembar`), textsOf(typed))}>
            Lembar dengan rencana ini
          </a>
        </p>
      ) : null}
      <details className="no-print text-sm">
        <summary className="plan-more">Diukur terhadap apa</summary>
        {/* Inside, so that the way here opens it. */}
        <div id="ukuran" className="my-2 flex flex-wrap items-end gap-x-3 gap-y-2">
          <FilterFields fields={fields} day={day} />
        </div>
      </details>
    </form>
  );
}

/** The address of what the page shows. */
function hereOf({ view, region, shown }: Reading, { typed }: PlanSheet): string {
  return planHref(view, region.code, shown?.period ?? null, textsOf(typed));
}

type RowsProps = { plan: TypedPlan; reading: Reading; sheet: PlanSheet };

function PlanRows({ plan: { key, rows }, reading: { view, region, shown }, sheet }: RowsProps) {
  const { typed, empty, basis } = sheet;
  const texts = textsOf(typed);
  const href = (changed: typeof texts) => planHref(view, region.code, shown?.period ?? null, changed);
  const copy = rows.length === 0 ? null : withCopy(texts, key);
  const isAlone = typed.plans.length === 1;
  const fieldsOf = (row: TypedRow, index: number) => (
    <PlanRowFields
      key={index}
      {...{ plan: key, number: index + 1, text: row.text, problems: row.problems }}
      title={index < rows.length ? `Baris ${index + 1}` : "Baris baru"}
      cost={row.row ? formatRupiah(costOf(row.row, basis.rates)) : null}
      rates={basis.rates}
      removeHref={index < rows.length ? href(withoutRow(texts, key, index)) : null}
    />
  );
  const next = fieldsOf({ text: empty, problems: {}, row: null }, rows.length);
  return (
    <fieldset className="plan-rows">
      <legend>{isAlone ? "Siapa, berapa lama, dibayar dari mana" : `Rencana ${key}`}</legend>
      {rows.map(fieldsOf)}
      {rows.length === 0 ? next : null}
      {rows.length > 0 && rows.length < MOST_ROWS ? (
        <details className="no-print text-sm">
          <summary className="plan-more">Tambah baris</summary>
          {next}
        </details>
      ) : null}
      <p className="no-print flex flex-wrap gap-x-5 text-sm">
        {copy ? <a href={href(copy)}>Salin menjadi rencana pembanding</a> : null}
        {isAlone || rows.length === 0 ? null : (
          <a href={href({ ...texts, plans: texts.plans.filter((plan) => plan.key !== key) })}>Hapus rencana {key}</a>
        )}
      </p>
    </fieldset>
  );
}
