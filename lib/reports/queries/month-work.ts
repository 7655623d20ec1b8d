import { requireUser, type Actor } from "@/lib/auth/actor";
import { policyActorOf } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import type { Period } from "@/lib/core/period";
import { db } from "@/lib/db/client";
import { can } from "@/lib/access/policy";
import { dayOf } from "@/lib/access/rules";
import { readBranchCoverage } from "@/lib/access/queries";
import type { MonthWork } from "../rules/month-work";
import { periodStateOf } from "../rules/period-window";
import { readRegencies } from "./covered-regions";
import { readWindow } from "./month-rules";
import { reopeningsSeenBy } from "./reopenings";

/**
 * What of a month's calendar the actor may see and change: reopenings that hold now, of any month; the closed regions
 * that may be reopened; and the window.
 * @throws AppError forbidden for anybody without an account
 */
export async function readMonthWork(given: Actor, period: Period): Promise<MonthWork> {
  const actor = requireUser(given);
  const tx = db();
  const at = now();
  const [coverage, window, own, regions] = await Promise.all([
    readBranchCoverage(tx),
    readWindow(tx, period),
    tx.reopening.findMany({ where: { period } }),
    readRegencies(tx),
  ]);
  const who = policyActorOf(actor, coverage);
  const mayReopen = (regionCode: string) =>
    can(who, "reopen-month", { regionCode, date: dayOf(period), submittedBy: null });
  const reopenings = own.map((one) => ({ ...one, period }));
  const isShut = (code: string) =>
    ["closed", "closed-again"].includes(periodStateOf(window, reopenings, code, at).kind);
  return {
    window,
    reopenings: await reopeningsSeenBy(tx, who, at),
    reopenable: regions.filter(({ code }) => mayReopen(code) && isShut(code)),
    mayReopen: regions.some(({ code }) => mayReopen(code)),
    maySchedule: can(who, "keep-calendar", null),
  };
}
