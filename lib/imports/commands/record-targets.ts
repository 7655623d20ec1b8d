import { recordEvent } from "@/lib/audit/commands";
import type { UserActor } from "@/lib/auth/actor";
import { db, type Db } from "@/lib/db/client";
import { appendTargets } from "@/lib/targets/commands";
import { readNewestTargets } from "@/lib/targets/queries";
import { targetId, type GivenTarget } from "@/lib/targets/rules/revisions";
import { refuseImport } from "../messages";
import { bareTarget } from "../rules/bare-target";
import type { BatchChange } from "../schema/batch";
import type { ImportPlan } from "../schema/import-plan";
import type { PlanLine } from "../schema/plan";

type Targets = {
  read: ImportPlan;
  /** those that change something */
  lines: readonly PlanLine[];
  reason: string;
  finish: (tx: Db, changes: readonly BatchChange[]) => Promise<void>;
};

/**
 * Appends the targets of a file under one document, as the preview showed them. What the file does not say of a target
 * (people beside a percentage) stays as it was.
 * @throws AppError forbidden, invalid-input without a reason, conflict I.523
 */
export async function recordTargets(actor: UserActor, { read, lines, reason, finish }: Targets): Promise<void> {
  const { batch, plan } = read;
  const user = await db().user.findUniqueOrThrow({ where: { id: actor.userId }, select: { isExample: true } });
  if (user.isExample) throw refuseImport("I.523");
  await db().$transaction(async (tx) => {
    const newest = await readNewestTargets(tx);
    const targets = new Map<string, GivenTarget>();
    for (const { regionCode, time, what, after } of lines) {
      const bare = bareTarget(batch.choice, regionCode!, Number(time));
      const id = targetId(bare);
      const { percent = null, headcount = null } = targets.get(id) ?? newest.get(id) ?? {};
      targets.set(id, { ...bare, percent, headcount, [what === "percent" ? "percent" : "headcount"]: after });
    }
    const changed = await appendTargets(tx, actor, { targets: [...targets.values()], reason });
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
