import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { formatMoment } from "@/lib/core/moment";
import { formatPercent } from "@/lib/core/numbers";
import { enteredSum } from "@/lib/reports/rules/row-figures";
import { coverageOf } from "@/lib/coverage/rules/ratio";
import type { Period } from "@/lib/core/period";
import { LONGEST_REASON } from "@/lib/reports/format/examination-form";
import { STATE_NAMES, type EntryRow } from "@/lib/reports/rules/entry-row";
import type { Refusal } from "@/lib/reports/rules/refusals";
import { CorrectionReason } from "./correction-reason";
import { EntryNotes } from "./entry-notes";
import { STATE_TONES } from "./entry-row";
import { ExaminationTable } from "./examination-table";

type ExaminationFormProps = {
  row: EntryRow;
  refusal: Refusal | null;
  period: Period;
  /** what had been typed when the decision was refused */
  typed: Readonly<Record<string, string>>;
};

/** The report, and below it the two decisions; without the right to decide it is only to be read. */
export function ExaminationForm({ row, refusal, period, typed }: ExaminationFormProps) {
  const coverage = formatPercent(coverageOf(enteredSum(row.cells), row.workers?.count ?? null));
  return (
    <form action="/persetujuan/putuskan" method="post" aria-label="Putusan" className="mt-2">
      <input type="hidden" name="bulan" value={period} />
      <input type="hidden" name="daerah" value={row.code} />
      <input type="hidden" name="cap" value={row.stamp} />
      <p className="my-2 flex flex-wrap items-center gap-2">
        <Badge tone={STATE_TONES[row.state]}>
          {STATE_NAMES[row.state]}, versi {row.version}
        </Badge>
        <span>
          {row.submitted ? `Dikirim ${row.submitted.by}, ${formatMoment(row.submitted.at)}. ` : ""}
          Cakupan {coverage}.
        </span>
      </p>
      {refusal ? (
        <Notice title={refusal.code}>
          {refusal.problem} {refusal.why} {refusal.remedy}
        </Notice>
      ) : null}
      <CorrectionReason row={row} />
      <ExaminationTable row={row} canMark={refusal === null} typed={typed} />
      <div className="my-3">
        <EntryNotes row={row} readOnly />
      </div>
      {refusal === null ? (
        <div className="my-4 flex flex-col gap-4 md:flex-row md:items-start">
          <div className="flex max-w-xl grow flex-col gap-2">
            <label htmlFor="alasan">Alasan, bila dikembalikan</label>
            <textarea
              id="alasan"
              name="alasan"
              rows={3}
              maxLength={LONGEST_REASON}
              className="control"
              defaultValue={typed["alasan"] ?? ""}
            />
            <button type="submit" name="putusan" value="kembali" className="button self-start">
              Kembalikan
            </button>
          </div>
          <button type="submit" name="putusan" value="setuju" className="button button-primary self-start md:mt-7">
            Setujui
          </button>
        </div>
      ) : null}
    </form>
  );
}
