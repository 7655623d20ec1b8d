import type { TrendData } from "./trend-data";

/** What the chart says about one stop, in the words of the table; spoken when reached with the arrow keys. */
export function TrendTip({ data, stop }: { data: TrendData; stop: number }) {
  const row = data.rows[stop];
  if (!row) return null;
  return (
    <div className="trend-tip" role="status" aria-live="assertive">
      <strong>{row.label}</strong>
      <ul>
        {data.columns.map((column) => {
          const cell = row.cells[column.key];
          return cell ? (
            <li key={column.key}>
              {column.label}: <b>{cell.text}</b>
              {cell.note ? <small>{cell.note}</small> : null}
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
