import { periodOf } from "@/lib/core/period";
import type { Measure, Standing } from "@/lib/coverage/rules/standing";
import type { Ground } from "../schema";

/**
 * Everybody in a plan is taken to become a BPU participant, so a definition that does not count them is moved by no plan.
 * @returns what a plan adds to, in the month of the data
 */
export function groundOf(
  { area, comparison, target }: Pick<Standing, "area" | "comparison" | "target">,
  { indicator, period }: Pick<Measure, "indicator" | "period">,
): Ground {
  const isCounted = indicator.numeratorSegments.includes("BPU") && area.reported.n === area.reported.of;
  const percent = comparison === "comparable" ? (target?.percent ?? null) : null;
  return {
    period,
    participants: isCounted ? area.participants : null,
    workers: area.reported.workers,
    target: target === null || percent === null ? null : { percent, deadline: periodOf(target.year, 12) },
  };
}
