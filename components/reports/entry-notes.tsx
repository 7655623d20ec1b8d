import { formatMoment } from "@/lib/core/moment";
import { SEGMENT_WORDS } from "@/lib/quality/rules/finding";
import { LEAST_EXPLANATION, LONGEST_EXPLANATION, REASONS } from "@/lib/quality/schema";
import { ENTRY_FIELDS, findingKey } from "@/lib/reports/format/entry-fields";
import { COLUMN_NAMES } from "@/lib/reports/rules/entry-columns";
import { STATE_NAMES, type EntryRow, type ShownFinding } from "@/lib/reports/rules/entry-row";
import type { OvertakenVersion } from "@/lib/reports/rules/overtaken";
import { adviceOn } from "@/lib/reports/rules/judge-answer";
import { KeptField } from "./kept-field";

type EntryNotesProps = { row: EntryRow; readOnly?: boolean };

/** What is to be known about a row: why it is locked, why it came back, and what the rules ask. */
export function EntryNotes({ row, readOnly = false }: EntryNotesProps) {
  const { returned, overtaken, findings } = row;
  const lock = readOnly ? null : row.lock;
  if (lock === null && returned === null && overtaken === null && findings.length === 0) return null;
  const entries = findings.map((finding, place) => (
    <li key={findingKey(finding)} className="mt-1">
      <Finding row={row} finding={finding} place={place} isOpen={!readOnly && row.lock === null} />
    </li>
  ));
  // While a row is being filled in, empty cells are no news: said in one line, answered only where it is meant.
  const isEmptyCell = (place: number) => findings[place]?.rule === "P.206";
  const empty = entries.filter((_, place) => isEmptyCell(place));
  return (
    <div className="max-w-[90ch] text-sm">
      {overtaken ? <Overtaken version={overtaken} /> : null}
      {returned ? (
        <p className="text-below">
          <strong>Dikembalikan oleh {returned.by}</strong>, {formatMoment(returned.at)}: {returned.reason}
        </p>
      ) : null}
      {lock ? (
        <p className="text-muted">
          {lock.code} {lock.problem} {lock.why} {lock.remedy}
        </p>
      ) : null}
      <ul>{entries.filter((_, place) => !isEmptyCell(place))}</ul>
      {empty.length > 0 ? (
        <details open={readOnly || findings.some(({ answer }, place) => answer !== null && isEmptyCell(place))}>
          <summary className="py-1">
            Peringatan P.206: {empty.length} segmen kosong, padahal bulan lalu berisi. Isi, atau buka untuk memberi
            alasan.
          </summary>
          <ul>{empty}</ul>
        </details>
      ) : null}
    </div>
  );
}

/** An import never waits for drafts; whoever was at work on one is told here, with what stood in it. */
function Overtaken({ version: { version, status, typed, by } }: { version: OvertakenVersion }) {
  return (
    <p className="text-below">
      <strong>
        Versi {version} ({STATE_NAMES[status]}) tidak dipakai:
      </strong>{" "}
      versi {by.version} dicatat {formatMoment(by.at)} dari berkas “{by.title}”.{" "}
      {typed.length > 0
        ? `Isian yang tidak dipakai: ${typed.map(({ column, text }) => `${COLUMN_NAMES[column]} ${text}`).join(", ")}. `
        : ""}
      Bila isian itu yang benar, buka koreksi dan isikan lagi.
    </p>
  );
}

type FindingProps = { row: EntryRow; finding: ShownFinding; place: number; isOpen: boolean };

function Finding({ row, finding, place, isOpen }: FindingProps) {
  const { rule, severity, message, answer } = finding;
  const text = `${message.problem} ${message.why} ${message.remedy}`;
  const about = [rule, finding.segment === null ? null : SEGMENT_WORDS[finding.segment], row.name]
    .filter(Boolean)
    .join(", ");
  const id = `butir-${row.code}-${place}`;
  return (
    <>
      <p id={id} className={severity === "error" ? "font-semibold text-below" : ""}>
        <strong>
          {severity === "error" ? "Kesalahan" : "Peringatan"} {rule}.
        </strong>{" "}
        {text}
      </p>
      {severity === "warning" && isOpen ? (
        <div className="flex flex-wrap gap-x-2" data-answer={findingKey(finding)}>
          <KeptField name={ENTRY_FIELDS.finding(row.code, place)} value={findingKey(finding)} />
          <KeptField isBefore name={ENTRY_FIELDS.shownReason(row.code, place)} value={answer?.reason ?? ""} />
          <KeptField isBefore name={ENTRY_FIELDS.shownText(row.code, place)} value={answer?.text ?? ""} />
          <select
            name={ENTRY_FIELDS.reason(row.code, place)}
            aria-label={`Alasan ${about}`}
            aria-describedby={`${id} ${id}-kabar`}
            className="control max-w-full"
            defaultValue={answer?.reason ?? ""}
          >
            <option value="">pilih alasan</option>
            {Object.entries(REASONS).map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
          <input
            name={ENTRY_FIELDS.text(row.code, place)}
            aria-label={`Penjelasan ${about}`}
            aria-describedby={`${id} ${id}-kabar`}
            placeholder={`penjelasan, sedikitnya ${LEAST_EXPLANATION} huruf`}
            defaultValue={answer?.text ?? ""}
            maxLength={LONGEST_EXPLANATION}
            autoComplete="off"
            className="control min-w-0 grow"
          />
          <p data-said id={`${id}-kabar`} role="status" className="w-full text-below">
            {answer === null ? "" : adviceOn(answer)}
          </p>
        </div>
      ) : answer?.reason ? (
        <p className="text-muted">
          Alasan: {REASONS[answer.reason]}. {answer.text}
        </p>
      ) : null}
    </>
  );
}
