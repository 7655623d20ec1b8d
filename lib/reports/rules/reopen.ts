import type { PolicyActor } from "@/lib/access/policy";
import type { ReportKey } from "../schema";
import { DAY, LONGEST_REOPENING, type PeriodState, type Reopening } from "./period-window";
import { refuse, type Refusal } from "./refusals";
import { LEAST_REASON, outOfReach } from "./workflow";

/** Opens a closed month again for one region, until a time and with a reason. @returns what to record, or why not */
export function reopen(
  report: ReportKey,
  request: { until: Date; reason: string },
  context: { actor: PolicyActor; month: PeriodState; at: Date },
): Reopening | Refusal {
  const { actor, month, at } = context;
  const stranger = outOfReach(actor, "reopen-month", report);
  if (stranger) return stranger;
  if (!("userId" in actor)) return refuse("W.101");
  if (month.kind !== "closed" && month.kind !== "closed-again") return refuse("W.408", { period: report.period });
  const reason = request.reason.trim();
  if (reason.length < LEAST_REASON) return refuse("W.407");
  const length = request.until.getTime() - at.getTime();
  if (!(length > 0 && length <= LONGEST_REOPENING * DAY)) return refuse("W.406", { days: LONGEST_REOPENING });
  return { ...report, from: at, until: request.until, reason, by: actor.userId };
}
