import { EntryChanges } from "@/components/reports/entry-changes";
import type { Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { readEntrySheet } from "@/lib/reports/queries/entry-sheet";
import type { ShownPage } from "@/lib/reports/schema";

/**
 * The rows of a month's form that a page shows otherwise by now, drawn by what draws the page.
 * @returns markup of `EntryChanges`, null where nothing has changed
 * @throws AppError forbidden for roles that never enter
 */
export async function changesSince(
  actor: Actor,
  period: Period,
  { rows, withInactive }: ShownPage,
): Promise<string | null> {
  const sheet = await readEntrySheet(actor, period);
  // A region that the page does not have finds no place there; it comes with the next visit.
  const changed = sheet.rows.filter(({ code, mark }) => rows[code] !== undefined && rows[code] !== mark);
  if (changed.length === 0) return null;
  // Next refuses this import at the top of a route (DECISIONS 66).
  const { renderToString } = await import("react-dom/server");
  return renderToString(<EntryChanges sheet={sheet} rows={changed} withInactive={withInactive} />);
}
