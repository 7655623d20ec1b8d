import { Badge, type Tone } from "@/components/ui/badge";
import { formatMoment } from "@/lib/core/moment";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { ENTRY_FIELDS, ENTRY_STEPS } from "@/lib/reports/format/entry-fields";
import { inactiveColumn } from "@/lib/reports/rules/entry-columns";
import { STATE_NAMES, type EntryRow, type MarkedRow } from "@/lib/reports/rules/entry-row";
import { activeSum, rowFigures } from "@/lib/reports/rules/row-figures";
import type { ReportState } from "@/lib/reports/rules/workflow";
import { CorrectionLinks } from "./correction-links";
import { CorrectionReason } from "./correction-reason";
import { EntryCell } from "./entry-cell";
import { EntryNotes } from "./entry-notes";
import { KeptField } from "./kept-field";

export const STATE_TONES: Record<ReportState, Tone> = {
  NONE: "missing",
  DRAFT: "neutral",
  SUBMITTED: "notice",
  RETURNED: "below",
  APPROVED: "met",
};

type EntryRowLineProps = { row: MarkedRow; period: string; target: number | null; withInactive: boolean };

/** A region's line of the form, and below it what is to be known about it. */
export function EntryRowLine({ row, period, target, withInactive }: EntryRowLineProps) {
  const lastMonth = activeSum(row.lastMonth);
  const entered = SEGMENTS.map(
    (segment) => row.cells[segment]?.value ?? (row.lock ? (row.approved?.[segment]?.active ?? null) : null),
  );
  const figures = rowFigures(entered, { workers: row.workers?.count ?? null, lastMonth, target });
  return (
    <>
      <tr
        role="row"
        id={`baris-${row.code}`}
        data-region={row.code}
        data-mark={row.mark}
        data-workers={row.workers?.count ?? ""}
        data-last-month={lastMonth ?? ""}
        data-target={target ?? ""}
      >
        <th role="rowheader" scope="row" className="text-left">
          <a href={`/daerah/${row.code}`}>{row.name}</a>
          <span className="block text-xs font-normal text-muted">{row.code}</span>
        </th>
        {SEGMENTS.map((segment) => (
          <EntryCell key={segment} row={row} column={segment} segment={segment} />
        ))}
        {withInactive
          ? SEGMENTS.map((segment) => (
              <EntryCell key={inactiveColumn(segment)} row={row} column={inactiveColumn(segment)} segment={segment} />
            ))
          : null}
        <EntryCell row={row} column="TOTAL" segment={null} />
        <td role="cell" data-part="SUM" data-label="Jumlah" className="text-right">
          <strong data-sum>{figures.sum}</strong>
          <span className="cell-info block whitespace-pre-line" data-details>
            {figures.details.join("\n")}
          </span>
        </td>
        <td role="cell" data-part="STATE" data-label="Status" id={`keadaan-${row.code}`}>
          <RowState row={row} period={period} />
        </td>
      </tr>
      <tr role="row" className="notes">
        <td
          role="cell"
          data-region={row.code}
          data-part="NOTES"
          colSpan={7 + (withInactive ? SEGMENTS.length : 0) + 1}
          id={`catatan-${row.code}`}
        >
          <CorrectionReason row={row} />
          <EntryNotes row={row} />
        </td>
      </tr>
    </>
  );
}

function RowState({ row, period }: { row: EntryRow; period: string }) {
  const button = (step: keyof typeof ENTRY_STEPS, label: string) => (
    <button type="submit" name="langkah" value={`${ENTRY_STEPS[step]} ${row.code}`} className="button mt-1 text-sm">
      {label} <span className="sr-only">{row.name}</span>
    </button>
  );
  return (
    <>
      <Badge tone={STATE_TONES[row.state]}>
        {STATE_NAMES[row.state]}
        {row.version > 1 ? `, versi ${row.version}` : ""}
      </Badge>
      {row.submitted ? (
        <span className="block text-xs text-muted">
          {row.submitted.by}, {formatMoment(row.submitted.at)}
        </span>
      ) : null}
      <KeptField name={ENTRY_FIELDS.stamp(row.code)} value={row.stamp} />
      <span className="block">
        {row.lock === null && row.state !== "NONE" ? button("send", "Kirim") : null}
        {row.canWithdraw ? button("withdraw", "Tarik") : null}
        <CorrectionLinks row={row} period={period} />
      </span>
    </>
  );
}
