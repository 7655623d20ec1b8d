import { randomUUID } from "node:crypto";
import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import { hashPassword } from "better-auth/crypto";
import type { Actor, SessionActor } from "@/lib/auth/actor";
import { visitOf } from "@/lib/auth/session";
import { ADDRESS_HEADER } from "@/lib/core/request-headers";
import type { PrismaClient } from "@/lib/db/client";
import { signIn } from "@/lib/users/commands/sign-in";
import { columnsOf } from "@/lib/access/rules/roles";
import type { Role, Scope } from "@/lib/access/schema";

/** Good enough for `judgePassword`, and no secret. */
export const PASSWORD = "kuda-laut membaca peta 7 kali";

let addresses = 0;
/** Everybody's the same: a hash is made slow on purpose. */
let hashed: Promise<string> | undefined;

/** The headers of a request from an address of its own, so that tests do not share a throttle. */
export function requestHeaders(
  cookies: string[] = [],
  address = `10.0.${Math.floor(++addresses / 250)}.${addresses % 250}`,
): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: address, "user-agent": "uji" });
  const pairs = cookies.filter((line) => !/max-age=0/i.test(line)).map((line) => line.split(";")[0]!);
  if (pairs.length > 0) headers.set("cookie", pairs.join("; "));
  return headers;
}

/** An account with `PASSWORD`. */
export async function makeUser(
  db: PrismaClient,
  role: Role,
  scope: Scope,
  changes: object = {},
): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${role.toLowerCase().replace("_", ".")}.${id.slice(0, 8)}@uji.example`;
  await db.user.create({ data: { id, email, name: "Orang Uji", role, ...columnsOf(scope), ...changes } });
  await db.account.create({
    data: {
      id: randomUUID(),
      userId: id,
      accountId: id,
      providerId: "credential",
      password: await (hashed ??= hashPassword(PASSWORD)),
    },
  });
  return { id, email };
}

/** Who sends a request. @throws when nobody has signed in */
export async function actorOf(headers: Headers): Promise<SessionActor> {
  const visit = await visitOf(headers);
  if (visit.kind !== "signed-in") throw new Error(`expected somebody signed in, found ${visit.kind}`);
  return visit.actor;
}

/** A new account of the role, signed in. */
export async function actAs(db: PrismaClient, role: Role, scope: Scope): Promise<SessionActor> {
  return actorOf(await signInAs((await makeUser(db, role, scope)).email));
}

/** Signs the account in; the headers are those of its next request. */
export async function signInAs(email: string, password = PASSWORD): Promise<Headers> {
  const { cookies } = await signIn(requestHeaders(), { email, password });
  return requestHeaders(cookies);
}

/** The same actor in a request with a number. */
export function inRequest<Asking extends Actor>(actor: Asking, requestId: string): Asking {
  return { ...actor, requestId };
}

/** What the authenticator app shows now. @param secret as it is typed in, RFC 4648 */
export function codeOf(secret: string): Promise<string> {
  return createOTP(new TextDecoder().decode(base32.decode(secret))).totp();
}
