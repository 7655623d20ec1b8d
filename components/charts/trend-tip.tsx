import { isLine, isMark, type TrendColumn, type TrendData } from "./trend-data";

/**
 * What the chart says about one stop, in the words of the table; spoken when reached with the arrow keys. Short enough
 * for a phone: targets stand in the margin all the time, divisions of what is compared with in the table.
 */
export function TrendTip({ data, stop }: { data: TrendData; stop: number }) {
  const row = data.rows[stop];
  if (!row) return null;
  return (
    <div className="trend-tip" role="status" aria-live="assertive">
      <strong>{row.label}</strong>
      <ul>
        {saidOf(data.columns).map((column) => {
          const cell = row.cells[column.key];
          return cell ? (
            <li key={column.key}>
              {column.label}: <b>{cell.text}</b>
              {cell.note && column.role !== "faint" ? <small>{cell.note}</small> : null}
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

/** The subject stands last among the lines, over what it is compared with; said, it comes first. */
function saidOf(columns: readonly TrendColumn[]): TrendColumn[] {
  const lines = columns.filter(({ role }) => isLine(role));
  return [...lines.reverse(), ...columns.filter(({ role }) => isMark(role))];
}
