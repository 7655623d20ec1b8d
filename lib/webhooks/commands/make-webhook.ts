import { randomUUID } from "node:crypto";
import { recordEvent } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { lockOne } from "@/lib/db/advisory-lock";
import { db } from "@/lib/db/client";
import { readEnv } from "@/lib/env";
import { plainAddress, refuseAddress, sameAddress, tooManyWebhooks } from "../messages";
import { MOST_WEBHOOKS } from "../rules";
import { webhookAddressSchema } from "../schema";
import { secretOf } from "./sign";

/**
 * Has another system told from now on, which is tried at once by telling it so.
 * @returns what its notices are signed with
 * @throws AppError forbidden, invalid-input, conflict for an address that is told already or too many
 */
export async function makeWebhook(actor: Actor, asked: { address: string }): Promise<string> {
  permit(actor, "keep-webhooks");
  const parsed = webhookAddressSchema.safeParse(asked.address);
  if (!parsed.success) throw refuseAddress(parsed.error.issues[0]!.message);
  const address = parsed.data;
  if (address.startsWith("http:") && readEnv().WEBHOOK_PRIVATE_ADDRESSES.length === 0) throw plainAddress();
  const id = randomUUID();
  await db().$transaction(async (tx) => {
    await lockOne(tx, "webhooks", "all");
    const current = await tx.webhook.findMany({ where: { endedAt: null }, select: { address: true } });
    if (current.some((one) => one.address === address)) throw sameAddress();
    if (current.length >= MOST_WEBHOOKS) throw tooManyWebhooks();
    const madeAt = now();
    await tx.webhook.create({ data: { id, address, madeAt } });
    await tx.webhookNotice.create({ data: { id: randomUUID(), webhookId: id, kind: "made", madeAt } });
    // The rest of an address may hold what opens it.
    const after = { host: new URL(address).host };
    const subject = { kind: "webhook", key: id } as const;
    await recordEvent(tx, actor, { action: "webhook.made", subject, before: null, after });
  });
  return secretOf(id);
}
