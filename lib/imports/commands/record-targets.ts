import { recordEvent } from "@/lib/audit/commands";
import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { appendTargets } from "@/lib/targets/commands";
import { targetId, type GivenTarget, type NewestTarget } from "@/lib/targets/rules/revisions";
import { refuseImport } from "../messages";
import { bareTarget, inForce, targetStanding } from "../rules/target-standing";
import type { Choice } from "../schema/choice";
import type { PlanLine } from "../schema/plan";
import { refuseExamples, type TakeOver } from "./take-over";

/**
 * Appends the targets of a file under one document, as the preview showed them. What the file does not say of a target
 * (people beside a percentage) stays as it was.
 * @throws AppError forbidden, invalid-input without a reason, conflict I.503, I.523
 */
export async function recordTargets(
  actor: UserActor,
  { read, lines, reason, finish }: TakeOver & { reason: string },
): Promise<void> {
  const { batch, plan } = read;
  await refuseExamples(actor, "I.523");
  await db().$transaction(async (tx) => {
    const targetsOver = (newest: ReadonlyMap<string, NewestTarget>) => {
      const standingOf = targetStanding(newest, batch.choice);
      if (lines.some((line) => standingOf(line).text !== (line.before ?? ""))) throw refuseImport("I.503");
      return targetsOf(lines, newest, batch.choice);
    };
    const changed = await appendTargets(tx, actor, { targetsOver, reason });
    await finish(tx, []);
    await recordEvent(tx, actor, {
      action: "targets.imported",
      subject: { kind: "import", key: batch.id },
      before: null,
      after: {
        file: batch.fileName,
        sha256: batch.fileSha256,
        document: batch.choice.instrument,
        targets: changed,
        refused: plan.counts.refused,
      },
      reason: reason.trim(),
    });
  });
}

/** A place's percentage and people are one target. */
function targetsOf(
  lines: readonly PlanLine[],
  newest: ReadonlyMap<string, NewestTarget>,
  choice: Choice,
): GivenTarget[] {
  const targets = new Map<string, GivenTarget>();
  for (const line of lines) {
    const bare = bareTarget(choice, line);
    const id = targetId(bare);
    const { percent = null, headcount = null } = targets.get(id) ?? inForce(newest, bare) ?? {};
    targets.set(id, { ...bare, percent, headcount, [line.what === "percent" ? "percent" : "headcount"]: line.after });
  }
  return [...targets.values()];
}
