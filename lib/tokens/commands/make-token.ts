import { randomBytes, randomUUID } from "node:crypto";
import { recordEvent } from "@/lib/audit/commands";
import type { SessionActor } from "@/lib/auth/actor";
import { hashOfSecret, SECRET_PREFIX } from "@/lib/auth/bearer";
import { permit } from "@/lib/auth/permit";
import { actorOf } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { lockOne } from "@/lib/db/advisory-lock";
import { db, type Db } from "@/lib/db/client";
import { confirmPassword } from "@/lib/users/commands/own-account";
import { refuseToken } from "../messages";
import { readTokenRegions } from "../queries";
import { MOST_TOKENS, verbsFor } from "../rules";
import type { NewToken } from "../schema";

const HINT_LENGTH = 8;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes a token of one's own, with no more than one may oneself, after the password was given again.
 * @returns its secret, which is written down nowhere: whoever has not taken it makes another token
 * @throws AppError unauthenticated, invalid-input, conflict for a name in use or too many, too-many wrong passwords
 */
export async function makeToken(headers: Headers, asked: NewToken & { password: string }): Promise<string> {
  const actor = await actorOf(headers);
  permit(actor, "read-approved");
  const { password, ...token } = asked;
  await requireOwn(actor, token);
  await confirmPassword(headers, password);
  const secret = SECRET_PREFIX + randomBytes(32).toString("base64url");
  await db().$transaction(async (tx) => {
    await lockOne(tx, "tokens", actor.userId);
    await storeToken(tx, actor, token, secret);
  });
  return secret;
}

async function requireOwn(actor: SessionActor, { verbs, regions }: NewToken): Promise<void> {
  const possible = verbsFor(actor.role);
  if (verbs.some((verb) => !possible.includes(verb))) throw refuseToken("not-your-verb");
  const own = new Set((await readTokenRegions(actor)).map(({ code }) => code));
  if (regions.some((code) => !own.has(code))) throw refuseToken("not-your-region");
}

async function storeToken(
  tx: Db,
  actor: SessionActor,
  { name, verbs, regions, days }: NewToken,
  secret: string,
): Promise<void> {
  const { userId } = actor;
  const createdAt = now();
  const current = await tx.accessToken.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: createdAt } },
    select: { name: true },
  });
  // A page that was made by a form is sent again by a press: it must not bring a second token.
  if (current.some((one) => one.name === name)) throw refuseToken("same-name");
  if (current.length >= MOST_TOKENS) throw refuseToken("too-many");
  const expiresAt = new Date(createdAt.getTime() + days * DAY_MS);
  const limits = { name, verbs: [...new Set(verbs)], regions: [...new Set(regions)].sort(), expiresAt };
  const kept = { id: randomUUID(), hash: hashOfSecret(secret)!, hint: secret.slice(0, HINT_LENGTH) };
  await tx.accessToken.create({ data: { userId, createdAt, ...kept, ...limits } });
  const after = { token: name, verbs: limits.verbs, tokenRegions: limits.regions, expiresAt: expiresAt.toISOString() };
  await recordEvent(tx, actor, {
    ...{ action: "token.made", subject: { kind: "user", key: userId }, before: null, after },
  });
}
