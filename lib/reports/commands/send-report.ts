import type { Actor } from "@/lib/auth/actor";
import { readFormOf } from "../queries/covered-regions";
import { readJudgedMonth } from "../queries/judged-month";
import { COLUMN_NAMES, figuresOf, filledSegments, unreadColumns } from "../rules/entry-columns";
import type { ReportKey } from "../schema";
import { storeVersion, takeStep, type Taking } from "./take-step";

/**
 * Sends a report to be examined. The quality rules are asked anew, on what stands in the database now.
 * @param seen the stamp of the page that was read (`stampOfReport`)
 * @throws AppError forbidden or conflict with the numbered refusal
 */
export async function submitReport(actor: Actor, { key, seen }: { key: ReportKey; seen: string }): Promise<void> {
  await takeStep(
    actor,
    { action: "submit", key, seen },
    async (taking) => {
      const cells = taking.opened?.cells ?? {};
      const unread = unreadColumns(cells).map((column) => COLUMN_NAMES[column]);
      return { action: "submit", filled: filledSegments(cells), unread, unsettled: await stillAsked(taking) };
    },
    async ({ tx, opened }, next) => {
      const { version, cells, answers } = opened!;
      await storeVersion(tx, next);
      const after = { status: next.status, figures: figuresOf(cells), answers };
      return { action: "report.submitted", before: { status: version.status }, after };
    },
  );
}

/** Takes a report back before it has been examined. @throws AppError forbidden or conflict with the numbered refusal */
export async function withdrawReport(actor: Actor, key: ReportKey): Promise<void> {
  await takeStep(
    actor,
    { action: "withdraw", key, seen: null },
    () => ({ action: "withdraw" }),
    async ({ tx }, next) => {
      await storeVersion(tx, next);
      return { action: "report.withdrawn", before: { status: "SUBMITTED" }, after: { status: next.status } };
    },
  );
}

async function stillAsked({ tx, key, rules, opened }: Taking) {
  if (!opened) return [];
  const { judged } = await readJudgedMonth(tx, rules, await readFormOf(tx, rules, key.regionCode));
  return judged.get(key.regionCode)!.unsettled;
}
