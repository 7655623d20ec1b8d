import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { LOST_MS, MOST_AT_ONCE } from "../rules";

/**
 * Hands notices that wait to a queue, the oldest first. Where a copy ends between both steps, or another does the same, they are
 * handed over twice, under the same ids.
 * @param hand takes ids it has taken before without a second effect
 */
export async function queueNotices(
  actor: Actor,
  { hand }: { hand: (ids: readonly string[]) => Promise<unknown> },
): Promise<void> {
  permit(actor, "keep-webhooks");
  const at = now();
  const lostBefore = new Date(at.getTime() - LOST_MS);
  const rows = await db().webhookNotice.findMany({
    where: { toldAt: null, gaveUpAt: null, OR: [{ queuedAt: null }, { queuedAt: { lt: lostBefore } }] },
    orderBy: { madeAt: "asc" },
    take: MOST_AT_ONCE,
    select: { id: true },
  });
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await hand(ids);
  await db().webhookNotice.updateMany({ where: { id: { in: ids }, toldAt: null }, data: { queuedAt: at } });
}
