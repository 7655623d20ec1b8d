import type { TrendCell, TrendColumn, TrendData, TrendRole, TrendRow, TrendUnit } from "./trend-data";

/** @returns what `TrendTable` wrote into the page */
export function readTrend(table: HTMLTableElement): TrendData {
  const columns = [...table.querySelectorAll<HTMLElement>("thead th[data-key]")].map(readColumn);
  const rows = [...table.tBodies[0]!.rows].map((row) => readRow(row, columns));
  return { columns, rows };
}

function readColumn({ dataset, textContent }: HTMLElement): TrendColumn {
  return {
    key: dataset.key ?? "",
    label: textContent,
    role: dataset.role as TrendRole,
    unit: dataset.unit as TrendUnit,
  };
}

function readRow(row: HTMLTableRowElement, columns: TrendColumn[]): TrendRow {
  const label = row.cells[0]?.textContent ?? "";
  const cells: TrendRow["cells"] = {};
  columns.forEach((column, index) => {
    const cell = row.cells[index + 1];
    if (cell?.firstChild) cells[column.key] = readCell(cell);
  });
  return { key: String(row.rowIndex), label, cells };
}

function readCell(cell: HTMLTableCellElement): TrendCell {
  const note = cell.querySelector("small")?.textContent;
  return {
    value: cell.dataset.v === undefined ? null : Number(cell.dataset.v),
    text: cell.firstChild?.textContent ?? "",
    simulated: cell.dataset.simulatedValue !== undefined,
    ...(note ? { note } : {}),
  };
}
