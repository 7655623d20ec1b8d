import { PlainTable } from "@/components/table/plain-table";
import { formatCount, formatSignedCount } from "@/lib/core/numbers";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { EXAMINATION_FIELDS } from "@/lib/reports/format/examination-form";
import { COLUMN_NAMES, inactiveColumn } from "@/lib/reports/rules/entry-columns";
import { correctedBy, type EntryRow } from "@/lib/reports/rules/entry-row";
import { activeSum, changeText, enteredSum } from "@/lib/reports/rules/row-figures";

const SEGMENT = { label: "Segmen" };
const ACTIVE = { label: "Aktif", align: "end" as const };
/** Only of a correction: what is approved until it is. */
const CORRECTED = [
  { label: "Disetujui kini", align: "end" as const },
  { label: "Koreksi", align: "end" as const },
];
const COLUMNS = [
  { label: "Bulan lalu", align: "end" as const },
  { label: "Perubahan", align: "end" as const },
  { label: "Setahun lalu", align: "end" as const },
  { label: "Perubahan setahun", align: "end" as const },
  { label: "Nonaktif", align: "end" as const },
  { label: "Tandai" },
];

type ExaminationTableProps = { row: EntryRow; canMark: boolean; typed: Readonly<Record<string, string>> };

/** The figures of a report by segment, each beside its past, with a place to mark it. */
export function ExaminationTable({ row, canMark, typed }: ExaminationTableProps) {
  const [sum, before, yearAgo] = [enteredSum(row.cells), activeSum(row.lastMonth), activeSum(row.lastYear)];
  const approved = correctedBy(row);
  const columns = [SEGMENT, ACTIVE, ...(approved ? CORRECTED : []), ...COLUMNS];
  return (
    <PlainTable caption="Angka laporan menurut segmen" minWidth="56rem" columns={columns}>
      {SEGMENTS.map((segment) => {
        const value = row.cells[segment]?.value ?? null;
        const lastMonth = row.lastMonth?.[segment]?.active ?? null;
        const lastYear = row.lastYear?.[segment]?.active ?? null;
        return (
          <tr key={segment}>
            <th scope="row" className="text-left">
              {COLUMN_NAMES[segment]}
            </th>
            <td className="text-right">{value === null ? "belum ada" : formatCount(value)}</td>
            {approved ? <Correction value={value} now={approved[segment]?.active ?? null} /> : null}
            <td className="text-right">{formatCount(lastMonth)}</td>
            <td className="text-right">{changeText(value, lastMonth) || "–"}</td>
            <td className="text-right">{formatCount(lastYear)}</td>
            <td className="text-right">{changeText(value, lastYear) || "–"}</td>
            <td className="text-right">{formatCount(row.cells[inactiveColumn(segment)]?.value ?? null)}</td>
            <td>{canMark && value !== null ? <Mark segment={segment} typed={typed} /> : null}</td>
          </tr>
        );
      })}
      <tr className="font-semibold">
        <th scope="row" className="text-left">
          Jumlah
        </th>
        <td className="text-right">{formatCount(sum)}</td>
        {approved ? <Correction value={sum} now={activeSum(approved)} /> : null}
        <td className="text-right">{formatCount(before)}</td>
        <td className="text-right">{changeText(sum, before) || "–"}</td>
        <td className="text-right">{formatCount(yearAgo)}</td>
        <td className="text-right">{changeText(sum, yearAgo) || "–"}</td>
        <td />
        <td />
      </tr>
    </PlainTable>
  );
}

function Correction({ value, now }: { value: number | null; now: number | null }) {
  const change = value === null || now === null ? null : value - now;
  return (
    <>
      <td className="text-right">{formatCount(now)}</td>
      <td className={`text-right ${change === 0 ? "" : "font-semibold"}`}>{formatSignedCount(change)}</td>
    </>
  );
}

function Mark({ segment, typed }: { segment: (typeof SEGMENTS)[number]; typed: Readonly<Record<string, string>> }) {
  const [mark, note] = [EXAMINATION_FIELDS.mark(segment), EXAMINATION_FIELDS.note(segment)];
  return (
    <span className="flex items-center gap-2">
      <input
        type="checkbox"
        name={mark}
        value="1"
        defaultChecked={typed[mark] === "1"}
        aria-label={`Tandai ${COLUMN_NAMES[segment]}`}
        className="size-6"
      />
      <input
        name={note}
        defaultValue={typed[note] ?? ""}
        maxLength={300}
        autoComplete="off"
        aria-label={`Catatan ${COLUMN_NAMES[segment]}`}
        className="control min-w-32"
      />
    </span>
  );
}
