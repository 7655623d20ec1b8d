import { requireUser, type Actor } from "@/lib/auth/actor";
import { permitSomewhere } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import { formatPeriods, type Period } from "@/lib/core/period";
import { db } from "@/lib/db/client";
import { readEntrySheet } from "@/lib/reports/queries/entry-sheet";
import { readOpenMonths } from "@/lib/reports/queries/open-months";
import { readCurrentReopenings } from "@/lib/reports/queries/reopenings";
import { templateRow } from "../rules/template-row";
import type { TemplateMonth } from "../schema/template";

/** @returns the months that are open, also those that are open again for a region of the own scope, the oldest first */
export async function readFillableMonths(given: Actor): Promise<Period[]> {
  permitSomewhere(given, "enter");
  const [open, reopened] = await Promise.all([readOpenMonths(given), readCurrentReopenings(given)]);
  return [...new Set([...open, ...reopened].map(({ period }) => period))].sort();
}

/**
 * The months that a branch may fill in now, as a template has them, the oldest first.
 * @param asked months; null for all that are open, also those that are open again for a region of the branch
 * @throws AppError forbidden for roles that never enter, invalid-input for a month that is not open, not-found where
 * there is nothing to fill in
 */
export async function readTemplateMonths(given: Actor, asked: readonly Period[] | null): Promise<TemplateMonth[]> {
  permitSomewhere(given, "enter");
  const actor = requireUser(given);
  if (actor.scope.kind !== "BRANCH") throw new AppError("forbidden", "Templat dibuat untuk akun cabang.");
  const branch = await db().branch.findUniqueOrThrow({
    where: { id: actor.scope.branchId },
    select: { id: true, name: true },
  });
  const known = await readFillableMonths(actor);
  const shut = (asked ?? []).filter((period) => !known.includes(period));
  if (known.length === 0) throw new AppError("not-found", "Tidak ada bulan yang terbuka untuk diisi.");
  if (shut.length > 0) {
    const said = `${formatPeriods(shut)} tidak terbuka untuk diisi. Yang terbuka: ${formatPeriods(known)}.`;
    throw new AppError("invalid-input", said);
  }
  const months = await Promise.all(
    known
      .filter((period) => asked === null || asked.includes(period))
      .map(async (period): Promise<TemplateMonth> => {
        const { rows } = await readEntrySheet(actor, period);
        return { branch, period, rows: rows.map(templateRow) };
      }),
  );
  const filled = months.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new AppError("not-found", "Tidak ada daerah yang Anda layani pada bulan ini.");
  return filled;
}
