import { randomBytes, randomUUID } from "node:crypto";
import { hashOfSecret, SECRET_PREFIX } from "@/lib/auth/bearer";
import type { TokenVerb } from "@/lib/access/policy/verbs";
import { TOKEN_VERBS } from "@/lib/access/policy/verbs";

export type TestToken = { id: string; secret: string; hash: string; hint: string };

/** A secret with what is kept of it; `PUT_IN` puts it into a database. */
export function newSecret(): TestToken {
  const secret = SECRET_PREFIX + randomBytes(32).toString("base64url");
  return { id: randomUUID(), secret, hash: hashOfSecret(secret)!, hint: secret.slice(0, 8) };
}

/** The statement that puts a token of somebody into a database, and its values. */
export function putToken(
  userId: string,
  {
    verbs = TOKEN_VERBS,
    regions = [],
    days = 30,
  }: { verbs?: readonly TokenVerb[]; regions?: string[]; days?: number } = {},
): { token: TestToken; sql: string; values: unknown[] } {
  const token = newSecret();
  const begun = new Date(Date.now() - (days > 0 ? 0 : 10 * 86_400_000));
  const until = new Date(Date.now() + days * 86_400_000);
  return {
    token,
    sql: `INSERT INTO "AccessToken" ("id", "userId", "name", "hash", "hint", "verbs", "regions", "createdAt", "expiresAt")
      VALUES ($1, $2, $3, $4, $5, $6::text[], $7::text[], $8, $9)`,
    values: [
      token.id,
      userId,
      `uji ${token.id.slice(0, 8)}`,
      token.hash,
      token.hint,
      [...verbs],
      regions,
      begun,
      until,
    ],
  };
}

/** The headers of a program. */
export const bearer = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` });
