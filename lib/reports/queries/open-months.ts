import { requireUser, type Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { addMonths, periodOf, type Period } from "@/lib/core/period";
import { db } from "@/lib/db/client";
import { windowOf, type PeriodWindow } from "../rules/period-window";

/** How many months may be open by the usual calendar: the last one, or none. */
const LAST_MONTHS = 2;

/** @returns the months that may be filled in now by the calendar, the newest first */
export async function readOpenMonths(actor: Actor): Promise<PeriodWindow[]> {
  requireUser(actor);
  const at = now();
  const own = await db().periodWindow.findMany();
  const scheduled = own.map(({ period, opensAt, closesAt }) => ({ period: period as Period, opensAt, closesAt }));
  const thisMonth = periodOf(at.getUTCFullYear(), at.getUTCMonth() + 1);
  const usual = Array.from({ length: LAST_MONTHS + 1 }, (_, back) => addMonths(thisMonth, -back))
    .filter((period) => !scheduled.some((window) => window.period === period))
    .map((period) => windowOf(period));
  return [...scheduled, ...usual]
    .filter(({ opensAt, closesAt }) => opensAt <= at && at < closesAt)
    .sort((one, other) => (one.period < other.period ? 1 : -1));
}
