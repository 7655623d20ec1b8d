import type { TrendCell, TrendColumn, TrendData } from "./trend-data";

type TrendTableProps = TrendData & {
  id: string;
  /** what the rows are, "Bulan" */
  rowHeading: string;
  /** said to screen readers before the table; usually the title of the figure */
  caption: string;
};

/**
 * The chart as a table: what one reads without JavaScript, and where the live chart takes its numbers from, so that
 * they stand in the page once.
 */
export function TrendTable({ id, rowHeading, caption, columns, rows }: TrendTableProps) {
  return (
    <table id={id} className="trend-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowHeading}</th>
          {columns.map((column) => (
            <ColumnHead key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" data-short={row.short}>
              {row.label}
            </th>
            {columns.map((column) => (
              <Cell key={column.key} cell={row.cells[column.key]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ColumnHead({ column }: { column: TrendColumn }) {
  return (
    <th scope="col" data-key={column.key} data-role={column.role} data-unit={column.unit}>
      <Linked text={column.label} href={column.href} />
    </th>
  );
}

function Cell({ cell }: { cell: TrendCell | undefined }) {
  if (!cell) return <td />;
  return (
    <td data-v={cell.value ?? undefined} data-simulated-value={cell.simulated ? "" : undefined}>
      <Linked text={cell.text} href={cell.href} />
      {cell.note ? <small>{cell.note}</small> : null}
    </td>
  );
}

/** The words are one node in either case: the live chart reads them there. */
function Linked({ text, href }: { text: string; href: string | undefined }) {
  return href ? <a href={href}>{text}</a> : text;
}
