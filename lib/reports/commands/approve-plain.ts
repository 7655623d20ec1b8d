import type { Actor } from "@/lib/auth/actor";
import { readWaitingReports } from "../queries/waiting-reports";
import { heldBack, type PlainApprovals, type SeenReport } from "../rules/held-back";
import { approveReport } from "./examine-report";
import { tryStep } from "./try-step";

/**
 * Approves those of the shown reports that nothing is said about, as they were shown; each is its own step with its own
 * event, so that one which somebody else has just changed does not keep the others.
 * @throws AppError forbidden for roles that never examine
 */
export async function approvePlainReports(actor: Actor, shown: readonly SeenReport[]): Promise<PlainApprovals> {
  const stamps = new Map(shown.map(({ period, regionCode, seen }) => [`${period} ${regionCode}`, seen]));
  const outcome: PlainApprovals = { approved: [], stayed: [] };
  for (const waiting of await readWaitingReports(actor)) {
    const key = { period: waiting.period, regionCode: waiting.row.code };
    const seen = stamps.get(`${key.period} ${key.regionCode}`);
    const why =
      heldBack(waiting) ??
      (seen === undefined ? "baru dikirim" : await tryStep(() => approveReport(actor, { key, seen })));
    if (why === null) outcome.approved.push(waiting);
    else outcome.stayed.push({ waiting, why });
  }
  return outcome;
}
