import { recordEvent } from "@/lib/audit/commands";
import { commandLineActor } from "@/lib/auth/actor";
import type { PrismaClient } from "@/lib/db/client";

/** The last month that the simulation holds, for its gaps and for corrections, and the one to be filled in. */
const DEMO_MONTHS = ["2025-09", "2025-10"];
const OPENED = new Date("2025-10-01T00:00:00+07:00");
const DAYS_OPEN = 30;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Keeps the demo's months open, whatever the date: a calendar of the real year would have closed them.
 * @returns whether anything changed
 */
export async function openDemoMonths(db: PrismaClient, at: Date): Promise<boolean> {
  const windows = await db.periodWindow.findMany({ where: { period: { in: DEMO_MONTHS }, closesAt: { gt: at } } });
  const closed = DEMO_MONTHS.filter((period) => !windows.some((window) => window.period === period));
  if (closed.length === 0) return false;
  const closesAt = new Date(at.getTime() + DAYS_OPEN * DAY);
  await db.$transaction(async (tx) => {
    for (const period of closed) {
      const window = { opensAt: OPENED, closesAt, setBy: "seed" };
      await tx.periodWindow.upsert({ where: { period }, create: { period, ...window }, update: window });
    }
    await recordEvent(tx, commandLineActor("seed"), {
      action: "month.scheduled",
      subject: { kind: "month", key: closed.join(" ") },
      before: null,
      after: { closesAt: closesAt.toISOString(), simulated: true },
    });
  });
  return true;
}
