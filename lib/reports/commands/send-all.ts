import type { Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { readEntrySheet } from "../queries/entry-sheet";
import { STATE_NAMES } from "../rules/entry-row";
import { submitReport } from "./send-report";
import { tryStep } from "./try-step";

/** What became of the regions of a form; `why` in Indonesian. */
export type SentReports = { sent: string[]; stayed: { name: string; why: string }[] };

/**
 * Sends every report of the form that is still with its branch; each is its own step with its own event, so that one
 * that cannot be sent does not keep the others.
 * @param seen the stamp of what the sender knows of a region, or why it is no longer what stands there
 * @throws AppError forbidden for roles that never enter
 */
export async function sendAllReports(
  actor: Actor,
  { period, seen }: { period: Period; seen: (regionCode: string) => string },
): Promise<SentReports> {
  const outcome: SentReports = { sent: [], stayed: [] };
  for (const { code, name, state } of (await readEntrySheet(actor, period)).rows) {
    if (state === "SUBMITTED" || state === "APPROVED") continue;
    const key = { period, regionCode: code };
    const why =
      state === "NONE" ? STATE_NAMES.NONE : await tryStep(() => submitReport(actor, { key, seen: seen(code) }));
    if (why === null) outcome.sent.push(name);
    else outcome.stayed.push({ name, why });
  }
  return outcome;
}
