import type { EntrySheet, MarkedRow } from "@/lib/reports/rules/entry-row";
import { EntryLines } from "./entry-lines";
import { EntryProgress } from "./entry-summary";

type EntryChangesProps = { sheet: EntrySheet; rows: readonly MarkedRow[]; withInactive: boolean };

/** Some rows of the form and the line above it, as the page shows them, for a page that shows older ones. */
export function EntryChanges({ sheet, rows, withInactive }: EntryChangesProps) {
  return (
    <>
      <EntryProgress sheet={sheet} />
      <form>
        <table>
          <tbody>
            <EntryLines sheet={sheet} rows={rows} withInactive={withInactive} />
          </tbody>
        </table>
      </form>
    </>
  );
}
