import { recordEvent } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { noSuchWebhook } from "../messages";

/**
 * Nothing more is told to a system, also of what waits.
 * @throws AppError forbidden, not-found where it has ended before
 */
export async function endWebhook(actor: Actor, { id }: { id: string }): Promise<void> {
  permit(actor, "keep-webhooks");
  await db().$transaction(async (tx) => {
    const { count } = await tx.webhook.updateMany({ where: { id, endedAt: null }, data: { endedAt: now() } });
    if (count === 0) throw noSuchWebhook();
    const { address } = await tx.webhook.findUniqueOrThrow({ where: { id }, select: { address: true } });
    const before = { host: new URL(address).host };
    await recordEvent(tx, actor, {
      ...{ action: "webhook.ended", subject: { kind: "webhook", key: id }, before, after: null },
    });
  });
}
