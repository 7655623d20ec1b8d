import { NATION } from "@/lib/core/region-code";
import { recordEvent } from "@/lib/audit/commands";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { AppError } from "@/lib/core/errors";
import { readWindow } from "../queries/month-rules";
import type { PeriodWindow } from "../rules/period-window";
import { scheduleProblems } from "../rules/schedule";
import { underReportLocks } from "./under-report-locks";

/**
 * Sets when a month may be filled in, instead of the usual calendar; a window that holds already leaves no trace.
 * @throws AppError forbidden, invalid-input that names the field
 */
export async function scheduleMonth(given: Actor, window: PeriodWindow): Promise<void> {
  const actor = requireUser(given);
  permit(actor, "keep-calendar");
  const problems = scheduleProblems(window);
  if (problems.length > 0) throw new AppError("invalid-input", problems[0]!.message, problems);
  const { period, opensAt, closesAt } = window;
  // The nation stands for the month as a whole where the locks name regions.
  await underReportLocks([{ period, regionCode: NATION }], async (tx) => {
    const before = await readWindow(tx, period);
    if (isSame(before, window)) return;
    const times = { opensAt, closesAt, setBy: actor.userId };
    await tx.periodWindow.upsert({ where: { period }, create: { period, ...times }, update: times });
    await recordEvent(tx, actor, {
      action: "month.scheduled",
      subject: { kind: "month", key: period },
      before: stateOf(before),
      after: stateOf(window),
    });
  });
}

function isSame(one: PeriodWindow, other: PeriodWindow): boolean {
  return one.opensAt.getTime() === other.opensAt.getTime() && one.closesAt.getTime() === other.closesAt.getTime();
}

function stateOf({ opensAt, closesAt }: PeriodWindow) {
  return { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
}
