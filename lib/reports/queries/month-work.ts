import { requireUser, type Actor } from "@/lib/auth/actor";
import { policyActorOf } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import type { Period } from "@/lib/core/period";
import { db } from "@/lib/db/client";
import { can } from "@/lib/access/policy";
import { dayOf } from "@/lib/access/rules";
import { readBranchCoverage, readPeopleNames } from "@/lib/access/queries";
import { REMOVED_USER } from "../rules/entry-row";
import type { MonthWork } from "../rules/month-work";
import { periodStateOf } from "../rules/period-window";
import { readRegencies } from "./covered-regions";
import { readWindow } from "./month-rules";

/**
 * What of a month's calendar the actor may see and change: reopenings that hold now, of any month; the closed regions
 * that may be reopened; and the window.
 * @throws AppError forbidden for anybody without an account
 */
export async function readMonthWork(given: Actor, period: Period): Promise<MonthWork> {
  const actor = requireUser(given);
  const tx = db();
  const at = now();
  const [coverage, window, own, current, regions] = await Promise.all([
    readBranchCoverage(tx),
    readWindow(tx, period),
    tx.reopening.findMany({ where: { period } }),
    tx.reopening.findMany({
      where: { until: { gt: at } },
      include: { region: { select: { name: true } } },
      orderBy: [{ until: "asc" }, { regionCode: "asc" }],
    }),
    readRegencies(tx),
  ]);
  const who = policyActorOf(actor, coverage);
  const may = (action: "reopen-month" | "read-drafts", regionCode: string, month: Period) =>
    can(who, action, { regionCode, date: dayOf(month), submittedBy: null });
  const seen = current.filter((one) => may("read-drafts", one.regionCode, one.period as Period));
  const names = await readPeopleNames(
    tx,
    seen.map(({ by }) => by),
  );
  const reopenings = own.map((one) => ({ ...one, period }));
  const isShut = (code: string) =>
    ["closed", "closed-again"].includes(periodStateOf(window, reopenings, code, at).kind);
  return {
    window,
    reopenings: seen.map(({ regionCode, region, period: month, until, reason, by }) => ({
      regionCode,
      region: region.name,
      period: month as Period,
      until,
      reason,
      by: names.get(by) ?? REMOVED_USER,
    })),
    reopenable: regions.filter(({ code }) => may("reopen-month", code, period) && isShut(code)),
    mayReopen: regions.some(({ code }) => may("reopen-month", code, period)),
    maySchedule: can(who, "keep-calendar", null),
  };
}
