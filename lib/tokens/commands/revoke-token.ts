import { recordEvent } from "@/lib/audit/commands";
import { requireUser, type Actor } from "@/lib/auth/actor";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { noSuchToken } from "../messages";

/**
 * Ends a token of one's own: its next request is refused.
 * @throws AppError forbidden without a session, not-found where it is another's or was revoked before
 */
export async function revokeToken(given: Actor, { id }: { id: string }): Promise<void> {
  const actor = requireUser(given);
  const { userId } = actor;
  await db().$transaction(async (tx) => {
    const { count } = await tx.accessToken.updateMany({
      where: { id, userId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw noSuchToken();
    const { name } = await tx.accessToken.findUniqueOrThrow({ where: { id }, select: { name: true } });
    const subject = { kind: "user", key: userId } as const;
    await recordEvent(tx, actor, { action: "token.revoked", subject, before: { token: name }, after: null });
  });
}
