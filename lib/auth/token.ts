import { z } from "zod";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { db, type Prisma } from "@/lib/db/client";
import { TOKEN_VERBS } from "@/lib/access/policy/verbs";
import { bearerIn, hashOfSecret } from "./bearer";
import type { UsedToken } from "./actor";

const WITH_USER = { user: true } as const satisfies Prisma.AccessTokenInclude;
type FoundToken = Prisma.AccessTokenGetPayload<{ include: typeof WITH_USER }>;

/**
 * The token that a request shows, with its user as he is now. By its hash: what takes longer or shorter then says nothing
 * about a secret.
 * @throws AppError unauthenticated, in the same words for a secret that is unknown, revoked, or past its end
 */
export async function findToken(requestHeaders: Headers): Promise<FoundToken> {
  const secret = bearerIn(requestHeaders.get("authorization"));
  if (secret === null)
    throw new AppError("unauthenticated", "Alamat ini memerlukan token: Authorization: Bearer jkt_...");
  const hash = hashOfSecret(secret);
  const found = hash && (await db().accessToken.findUnique({ where: { hash }, include: WITH_USER }));
  if (!found || found.revokedAt !== null || found.expiresAt <= now()) throw unusable();
  return found;
}

/** @returns that a token opens nothing */
export function unusable(): AppError {
  return new AppError(
    "unauthenticated",
    "Token ini tidak dikenal, sudah dicabut, atau sudah berakhir. Buat token baru di /akun/token.",
  );
}

const verbsSchema = z.array(z.enum(TOKEN_VERBS));

export function limitsOf({ id, name, verbs, regions }: FoundToken): UsedToken {
  return { id, name, verbs: verbsSchema.parse(verbs), regions };
}
