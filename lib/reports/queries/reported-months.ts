import { requireUser, type Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { db } from "@/lib/db/client";
import { readOpenMonths } from "./open-months";

/** Ten years; an older month has its address. */
const MOST_MONTHS = 120;

/** The months whose completeness can be asked about, the newest first, and the one shown first; null without any. */
export type MonthChoice = { months: Period[]; standard: Period | null };

/** @returns months that are open or have approved reports; the newest open one is the standard */
export async function readMonthChoice(actor: Actor): Promise<MonthChoice> {
  requireUser(actor);
  const [open, reported] = await Promise.all([
    readOpenMonths(actor),
    db().$queryRaw<{ period: Period }[]>`
      SELECT DISTINCT "period" FROM "MonthVersion" ORDER BY "period" DESC LIMIT ${MOST_MONTHS}`,
  ]);
  const months = [...new Set([...open, ...reported].map(({ period }) => period))].sort().reverse();
  return { months, standard: open[0]?.period ?? months[0] ?? null };
}
