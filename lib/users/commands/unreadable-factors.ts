import { symmetricDecrypt } from "better-auth/crypto";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import type { Db } from "@/lib/db/client";
import { installationSecret } from "@/lib/env";
import { recordUserEvent } from "./user-event";

/**
 * Takes away second factors that were encrypted under another installation's secret. Nobody could pass them any more, nor
 * take them off; their owners set up new ones after signing in with their passwords.
 * @returns how many accounts had one
 * @throws AppError forbidden
 */
export async function forgetUnreadableFactors(tx: Db, actor: Actor): Promise<number> {
  permit(actor, "manage-users");
  const factors = await tx.$queryRaw<{ userId: string; secret: string; verified: boolean }[]>`
    SELECT "userId", "secret", "verified" FROM "TwoFactor" ORDER BY "userId"`;
  const lost: typeof factors = [];
  for (const factor of factors) if (!(await isReadable(factor.secret))) lost.push(factor);
  const userIds = lost.map(({ userId }) => userId);
  await tx.$executeRaw`DELETE FROM "TwoFactor" WHERE "userId" = ANY (${userIds})`;
  await tx.$executeRaw`UPDATE "User" SET "twoFactorEnabled" = FALSE WHERE "id" = ANY (${userIds})`;
  for (const { userId } of lost.filter(({ verified }) => verified))
    await recordUserEvent(tx, actor, {
      userId,
      action: "user.second-factor-off",
      reason: "Dipulihkan dari cadangan dengan JANGKAU_SECRET yang lain",
    });
  return lost.length;
}

async function isReadable(secret: string): Promise<boolean> {
  return symmetricDecrypt({ key: installationSecret(), data: secret }).then(
    () => true,
    () => false,
  );
}
