import type { CSSProperties } from "react";
import { columnKeys, type ColumnKeys } from "./sort-keys";
import { GROUP_ROWS, groupRows } from "./row-groups";
import { extraWords } from "./row-words";
import type { Column, Row, SortDirection } from "./table-schema";

type DataTableProps = {
  id: string;
  caption: string;
  columns: readonly Column[];
  /** In the order of `sort`: the server sorts, the enhancer only repeats it in the browser. */
  rows: readonly Row[];
  sort?: { key: string; direction: SortDirection };
  sortHref?: (columnKey: string, direction: SortDirection) => string;
};

const WIDTH = { text: 9, number: 7 };

/**
 * A table for reading: markup only, so it belongs inside `ServerOnly`. The first column heads the rows.
 * Sorting works by links; `TableSort` and `TableSearch` make it immediate.
 */
export function DataTable({ id, caption, columns, rows, sort, sortHref }: DataTableProps) {
  const widths = columns.map((column) => column.width ?? WIDTH[column.kind]);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const tracks = widths.map((width) => `minmax(0,${width}fr)`).join(" ");
  const groups = groupRows(rows);
  const keys = columns.map((column) =>
    columnKeys(column.sortable ? rows.map((row) => row.cells[column.key]) : [], column),
  );
  return (
    <div className="table-scroll" role="region" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table
        id={id}
        role="table"
        className={columns.some(({ card }) => card) ? "data-table cards" : "data-table"}
        style={{ "--w": `${total}rem`, "--cols": tracks } as CSSProperties}
      >
        <caption id={`${id}-caption`}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column, index) => (
              <HeaderCell
                key={column.key}
                column={column}
                source={keys[index]!.source}
                sort={sort}
                sortHref={sortHref}
              />
            ))}
          </tr>
        </thead>
        {groups.map((group, place) => (
          <tbody role="rowgroup" key={group[0]!.key} hidden={group.every((row) => row.hidden)}>
            {group.map((row, index) => (
              <TableRow key={row.key} row={row} index={place * GROUP_ROWS + index} columns={columns} keys={keys} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type HeaderCellProps = Pick<DataTableProps, "sort" | "sortHref"> & { column: Column; source: ColumnKeys["source"] };

function HeaderCell({ column, source, sort, sortHref }: HeaderCellProps) {
  const className = classOf(column);
  const note = column.describe ? <small>{column.describe}</small> : null;
  if (!column.sortable || !sortHref) {
    return (
      <th scope="col" role="columnheader" className={className}>
        {column.label}
        {note}
      </th>
    );
  }
  const current = sort?.key === column.key ? sort.direction : null;
  const first = column.kind === "number" ? "desc" : "asc";
  const next = current === null ? first : current === "asc" ? "desc" : "asc";
  return (
    <th
      scope="col"
      role="columnheader"
      className={className}
      aria-sort={current === null ? "none" : current === "asc" ? "ascending" : "descending"}
      data-kind={column.kind}
      data-source={source}
      data-skip={column.ignoredPrefixes?.join("|")}
    >
      <a
        href={sortHref(column.key, next)}
        data-asc={sortHref(column.key, "asc")}
        data-desc={sortHref(column.key, "desc")}
      >
        {column.label}
      </a>
      {note}
    </th>
  );
}

function classOf({ align, card }: Column): string | undefined {
  return [align === "start" ? "s" : "", card === "bar" ? "bar-cell" : (card ?? "")].join(" ").trim() || undefined;
}

type TableRowProps = { row: Row; index: number; columns: readonly Column[]; keys: readonly ColumnKeys[] };

function TableRow({ row, index, columns, keys }: TableRowProps) {
  return (
    <tr role="row" data-q={extraWords(row, columns)} hidden={row.hidden}>
      {columns.map((column, place) => {
        const cell = row.cells[column.key] ?? { text: "" };
        const shared = { className: classOf(column), "data-v": keys[place]!.marks[index] };
        if (place > 0) {
          return (
            <td role="cell" key={column.key} data-l={column.cardLabel} {...shared}>
              {cell.href ? <a href={cell.href}>{cell.text}</a> : cell.text}
              {cell.node}
            </td>
          );
        }
        return (
          <th key={column.key} scope="row" role="rowheader" data-v={shared["data-v"]}>
            {row.href ? <a href={row.href}>{cell.text}</a> : cell.text}
            {cell.node}
          </th>
        );
      })}
    </tr>
  );
}
