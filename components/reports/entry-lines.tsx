import type { EntrySheet, MarkedRow } from "@/lib/reports/rules/entry-row";
import { EntryRowLine } from "./entry-row";

type EntryLinesProps = { sheet: EntrySheet; rows: readonly MarkedRow[]; withInactive: boolean };

/** Some rows of the form, each a region. */
export function EntryLines({ sheet, rows, withInactive }: EntryLinesProps) {
  return rows.map((row) => (
    <EntryRowLine
      key={row.code}
      row={row}
      period={sheet.period}
      target={sheet.target?.percent ?? null}
      withInactive={withInactive}
    />
  ));
}
