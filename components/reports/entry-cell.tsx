import { formatCount } from "@/lib/core/numbers";
import type { JudgedCells } from "@/lib/quality/schema";
import type { PartSegment } from "@/lib/core/vocabulary";
import { ENTRY_FIELDS } from "@/lib/reports/format/entry-fields";
import { COLUMN_NAMES } from "@/lib/reports/rules/entry-columns";
import type { EntryRow, ShownCell } from "@/lib/reports/rules/entry-row";
import { changeText } from "@/lib/reports/rules/row-figures";
import type { EntryColumn } from "@/lib/reports/schema";
import { ApprovedBeside } from "./approved-beside";
import { KeptField } from "./kept-field";

type EntryCellProps = { row: EntryRow; column: EntryColumn; segment: PartSegment | null };

/** One cell to fill in, with what stood there a month and a year ago, and what is asked about it. */
export function EntryCell({ row, column, segment }: EntryCellProps) {
  const cell = row.cells[column];
  const id = `sel-${row.code}-${column}`;
  const isActive = segment !== null && column === segment;
  const marked = segment ? row.returned?.marks.find((mark) => mark.segment === segment) : undefined;
  const compared = isActive ? comparisons(row, segment) : null;
  const label = `${COLUMN_NAMES[column]}, ${row.name}`;
  return (
    <td role="cell" data-part={column} data-label={COLUMN_NAMES[column]} data-marked={marked ? "" : undefined}>
      {row.lock ? (
        <span className="block py-2 text-right">{lockedText(row, column, segment)}</span>
      ) : (
        <>
          <input
            id={id}
            name={ENTRY_FIELDS.typed(row.code, column)}
            defaultValue={cell?.text ?? ""}
            aria-label={label}
            aria-describedby={`${id}-info`}
            aria-invalid={cell?.asks ? true : undefined}
            data-region={row.code}
            data-column={column}
            data-before={isActive ? (row.lastMonth?.[segment]?.active ?? "") : undefined}
            inputMode="numeric"
            autoComplete="off"
            maxLength={64}
            className="control w-full text-right"
          />
          <KeptField name={ENTRY_FIELDS.shown(row.code, column)} value={cell?.text ?? ""} />
          <KeptField name={ENTRY_FIELDS.revision(row.code, column)} value={cell?.revision ?? 0} />
        </>
      )}
      <div id={`${id}-info`} className="cell-info">
        <span data-beside>
          {compared}
          <ApprovedBeside row={row} column={column} segment={segment} />
          <span data-change>
            {isActive ? changeText(cell?.value ?? null, row.lastMonth?.[segment]?.active ?? null) : ""}
          </span>
          {marked ? (
            <strong className="block text-below">Ditandai{marked.note ? `: ${marked.note}` : ""}</strong>
          ) : null}
        </span>
        <span className="block" data-verdict data-by={cell?.by ?? undefined}>
          {cell?.asks ? <Asked cell={cell} row={row} column={column} /> : null}
          {cell?.by ? <>oleh {cell.by}</> : null}
        </span>
      </div>
    </td>
  );
}

function comparisons({ lastMonth, lastYear }: EntryRow, segment: PartSegment) {
  return (
    <>
      <span className="block">bulan lalu {formatCount(lastMonth?.[segment]?.active ?? null)}</span>{" "}
      <span className="block">tahun lalu {formatCount(lastYear?.[segment]?.active ?? null)}</span>{" "}
    </>
  );
}

function lockedText({ cells, approved }: EntryRow, column: EntryColumn, segment: PartSegment | null): string {
  const entered = cells[column]?.value ?? null;
  if (entered !== null || segment === null) return formatCount(entered);
  const known: JudgedCells = approved ?? {};
  return formatCount((column === segment ? known[segment]?.active : known[segment]?.inactive) ?? null);
}

/** What the text could mean; without JavaScript the answer goes with the next save. */
function Asked({ cell, row, column }: { cell: ShownCell; row: EntryRow; column: EntryColumn }) {
  const { asks } = cell;
  if (asks === null) return null;
  const name = ENTRY_FIELDS.thousands(row.code, column);
  return (
    <span className="text-below">
      {asks.message}{" "}
      {asks.kind === "question" ? (
        <select name={name} aria-label={`Bacaan ${COLUMN_NAMES[column]}, ${row.name}`} className="control text-sm">
          <option value="">pilih bacaan</option>
          {asks.readings.map(({ thousands, text }) => (
            <option key={thousands} value={thousands}>
              {text}
            </option>
          ))}
        </select>
      ) : null}
    </span>
  );
}
