import type { ReactNode } from "react";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { SEND_ALL } from "@/lib/reports/format/entry-fields";
import { COLUMN_NAMES, inactiveColumn } from "@/lib/reports/rules/entry-columns";
import type { EntrySheet } from "@/lib/reports/rules/entry-row";
import { EntryLines } from "./entry-lines";

type EntryTableProps = { sheet: EntrySheet; withInactive: boolean; children: ReactNode };

/** The form of a month: one grid of regions and segments. An ordinary form; `EntryGrid`, its child, makes it quick. */
export function EntryTable({ sheet, withInactive, children }: EntryTableProps) {
  const columns = [...SEGMENTS, ...(withInactive ? SEGMENTS.map(inactiveColumn) : []), "TOTAL" as const];
  return (
    <form id="isian" action="/entri/kirim" method="post" data-period={sheet.period} autoComplete="off">
      <input type="hidden" name="bulan" value={sheet.period} />
      {withInactive ? <input type="hidden" name="nonaktif" value="1" /> : null}
      {/* Enter in a field without a script presses the first button: it only saves. */}
      <button type="submit" hidden />
      <div className="entry-scroll" role="region" aria-label="Isian bulan ini" tabIndex={0}>
        <table role="table" className="entry-table">
          <caption className="sr-only">Peserta aktif menurut daerah dan segmen</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" className="text-left">
                Daerah
              </th>
              {columns.map((column) => (
                <th key={column} role="columnheader" scope="col" className="text-right">
                  {COLUMN_NAMES[column]}
                </th>
              ))}
              <th role="columnheader" scope="col" className="text-right">
                Jumlah, cakupan
              </th>
              <th role="columnheader" scope="col" className="text-left">
                Status
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <EntryLines sheet={sheet} rows={sheet.rows} withInactive={withInactive} />
          </tbody>
        </table>
      </div>
      <div className="entry-bar flex flex-wrap items-center gap-3 py-2">
        <button type="submit" className="button button-primary">
          Simpan
        </button>
        <button type="submit" name="langkah" value={SEND_ALL} aria-keyshortcuts="Control+Enter" className="button">
          Kirim semua
        </button>
        {children}
      </div>
    </form>
  );
}
