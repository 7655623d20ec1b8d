import { recordEvent } from "@/lib/audit/commands";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";
import { readPolicyActor } from "@/lib/auth/policy-actor";
import { db } from "@/lib/db/client";
import { contextOf, readMonthRules } from "../queries/month-rules";
import { isRefusal } from "../rules/refusals";
import { refused } from "../rules/refused";
import { reopen } from "../rules/reopen";
import { outOfReach } from "../rules/workflow";
import type { ReportKey } from "../schema";
import { underReportLocks } from "./under-report-locks";

/**
 * Opens a closed month again for one region, until a time and for a reason.
 * @throws AppError forbidden or conflict with the numbered refusal, invalid-input for what is no regency
 */
export async function reopenMonth(
  given: Actor,
  { key, ...request }: { key: ReportKey; until: Date; reason: string },
): Promise<void> {
  const actor = requireUser(given);
  const stranger = outOfReach(await readPolicyActor(db(), actor), "reopen-month", key);
  if (stranger) throw refused(stranger);
  const region = await db().region.findUnique({ where: { code: key.regionCode }, select: { level: true } });
  if (region?.level !== "REGENCY") throw new AppError("invalid-input", `Tidak ada kabupaten/kota ${key.regionCode}.`);
  await underReportLocks([key], async (tx) => {
    const context = contextOf(await readMonthRules(tx, actor, key.period), key, 0);
    const opening = reopen(key, request, context);
    if (isRefusal(opening)) throw refused(opening);
    await tx.reopening.create({ data: opening });
    await recordEvent(tx, actor, {
      action: "month.reopened",
      subject: { kind: "report", key: `${key.period} ${key.regionCode}` },
      before: { month: context.month.kind },
      after: { until: opening.until.toISOString() },
      reason: opening.reason,
    });
  });
}
