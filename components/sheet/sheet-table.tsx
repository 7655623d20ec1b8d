import type { SheetTable as Table } from "@/lib/sheets/schema";

/** Rows of a sheet, each named by its first cell. */
export function SheetTable({ table: { columns, rows, aside } }: { table: Table }) {
  const words = (index: number) => (columns[index]?.isWords ? "sheet-text" : undefined);
  return (
    <>
      <table className="sheet-table">
        <thead>
          <tr>
            {columns.map(({ title }, index) => (
              <th key={title} scope="col" className={words(index)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells], aside, isMain }) => (
            <tr key={key} className={isMain ? "is-main" : undefined}>
              <th scope="row">
                {name}
                {aside === null ? null : <span className="sheet-aside">{aside}</span>}
              </th>
              {cells.map((cell, index) => (
                <td key={index} className={words(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {aside === null ? null : <p className="sheet-aside">{aside}</p>}
    </>
  );
}
