import { now } from "@/lib/core/clock";
import type { Db } from "@/lib/db/client";

/** Ends all tokens of somebody, in the transaction that takes away what they rested on. @returns how many ended */
export async function endTokens(tx: Db, userId: string): Promise<number> {
  const { count } = await tx.accessToken.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: now() },
  });
  return count;
}
