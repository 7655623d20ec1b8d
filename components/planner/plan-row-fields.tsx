import { SelectOptions } from "@/components/forms/select-field";
import { FUNDING_SOURCE_NAMES, FUNDING_SOURCES } from "@/lib/core/funding-sources";
import { formatCount } from "@/lib/core/numbers";
import { WORKER_GROUP_NAMES, WORKER_GROUPS } from "@/lib/core/worker-groups";
import type { RowField, TypedRow } from "@/lib/planner/format/read-row";
import { parsePeriod } from "@/lib/core/period";
import { rateAt } from "@/lib/planner/rules/cost";
import { MOST_MONTHS, type PlanKey, type Rate } from "@/lib/planner/schema";

const GROUPS = WORKER_GROUPS.map((value) => ({ value, label: WORKER_GROUP_NAMES[value] }));
const FUNDING = FUNDING_SOURCES.map((value) => ({ value, label: FUNDING_SOURCE_NAMES[value] }));

const LABELS: Record<RowField, string> = {
  kelompok: "Kelompok",
  orang: "Orang",
  bulan: "Bulan",
  mulai: "Mulai",
  iuran: "Iuran, Rp per bulan",
  dana: "Dana",
};

type RowProps = {
  plan: PlanKey;
  number: number;
  title: string;
  text: TypedRow["text"];
  problems: TypedRow["problems"];
  /** what the row costs; null while it is not worked out */
  cost: string | null;
  /** whose rate is meant where no contribution is written */
  rates: readonly Rate[];
  /** the address without the row */
  removeHref: string | null;
};

/** One row of a plan: six fields, what is wrong with them below, and what it costs. */
export function PlanRowFields({ plan, number, title, text, problems, cost, rates, removeHref }: RowProps) {
  const control = (field: RowField) => ({
    id: `${plan}${number}-${field}`,
    name: field,
    className: "control",
    defaultValue: text[field],
    "aria-invalid": problems[field] ? true : undefined,
    "aria-describedby": problems[field] ? `${plan}${number}-${field}-salah` : undefined,
  });
  const month = parsePeriod(text.mulai);
  const rate = month === null ? null : rateAt(rates, month);
  return (
    <div className="plan-row" role="group" aria-label={title}>
      <input type="hidden" name="rencana" value={plan} />
      <Labelled field="kelompok">
        <select {...control("kelompok")}>
          <SelectOptions options={GROUPS} />
        </select>
      </Labelled>
      <Labelled field="orang">
        <input {...control("orang")} maxLength={40} inputMode="text" placeholder="28.000" />
      </Labelled>
      <Labelled field="bulan">
        <input {...control("bulan")} maxLength={8} inputMode="numeric" title={`1 sampai ${MOST_MONTHS}`} />
      </Labelled>
      <Labelled field="mulai">
        <input {...control("mulai")} type={month === null ? "text" : "month"} maxLength={20} />
      </Labelled>
      <Labelled field="iuran">
        <input {...control("iuran")} maxLength={40} placeholder={rate ? `${formatCount(rate.rupiah)} (tabel)` : ""} />
      </Labelled>
      <Labelled field="dana">
        <select {...control("dana")}>
          <SelectOptions options={FUNDING} />
        </select>
      </Labelled>
      <p className="plan-row-cost">
        {cost}{" "}
        {removeHref ? (
          <a href={removeHref} className="no-print">
            hapus<span className="sr-only"> {title.toLowerCase()}</span>
          </a>
        ) : null}
      </p>
      {Object.entries(problems).map(([field, message]) => (
        <p key={field} id={`${plan}${number}-${field}-salah`} className="plan-wrong">
          {LABELS[field as RowField]}: {message}
        </p>
      ))}
    </div>
  );
}

function Labelled({ field, children }: { field: RowField; children: React.ReactNode }) {
  return (
    <label data-field={field}>
      <span>{LABELS[field]}</span>
      {children}
    </label>
  );
}
