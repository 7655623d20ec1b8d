import { z } from "zod";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { TOKEN_VERBS } from "@/lib/access/policy/verbs";
import type { UsedToken, UserActor } from "./actor";
import { bearerIn, hashOfSecret } from "./bearer";
import { standingOf } from "./standing";

const verbsSchema = z.array(z.enum(TOKEN_VERBS));

/** A token that opens something, and its user as he is at this moment. */
export type ShownToken = { token: UsedToken } & Pick<UserActor, "userId" | "role" | "scope">;

/**
 * The token that a request shows. It is looked up by its hash, so that the time it takes says nothing of a secret.
 * @throws AppError unauthenticated, in the same words for what is unknown, revoked, past its end, or an account's that is
 * good for nothing
 */
export async function findToken(requestHeaders: Headers): Promise<ShownToken> {
  const secret = bearerIn(requestHeaders.get("authorization"));
  if (secret === null)
    throw new AppError("unauthenticated", "Alamat ini memerlukan token: Authorization: Bearer jkt_...");
  const hash = hashOfSecret(secret);
  const found = hash && (await db().accessToken.findUnique({ where: { hash }, include: { user: true } }));
  const isOver = !found || found.revokedAt !== null || found.expiresAt <= now();
  const standing = isOver ? "out-of-use" : standingOf(found.user, found.user.twoFactorEnabled);
  if (isOver || typeof standing === "string")
    throw new AppError(
      "unauthenticated",
      "Token ini tidak dikenal, sudah dicabut, atau sudah berakhir. Buat token baru di /akun/token.",
    );
  const { id, name, verbs, regions, userId } = found;
  return { token: { id, name, verbs: verbsSchema.parse(verbs), regions }, userId, ...standing };
}
