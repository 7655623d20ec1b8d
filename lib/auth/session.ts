import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/core/errors";
import { readEnv } from "@/lib/env";
import { PAGE_HEADER, REQUEST_ID_HEADER, requestIdOf } from "@/lib/core/request-headers";
import { signInAddress } from "@/lib/core/way-back";
import { everMay } from "@/lib/access/policy";
import type { Action } from "@/lib/access/policy/table";
import { type Actor, admittedActor, publicActor, type SessionActor, type UserActor, userActor } from "./actor";
import { isAdmitted } from "./admitted";
import { auth } from "./auth";
import { bearerIn } from "./bearer";
import { standingOf } from "./standing";
import { findToken } from "./token";

/** What a page may say about whoever has signed in. */
export type Person = { name: string; email: string; secondFactor: boolean };

/** Who is there. Until a required second factor is set up there is a person, but nobody who may read or write. */
export type Visit =
  | { kind: "visitor" }
  | { kind: "needs-second-factor"; person: Person }
  | { kind: "signed-in"; person: Person; actor: SessionActor };

/** Looks the session of a request up in the database; here and in `machineOf` alone a user becomes an actor. */
export async function visitOf(requestHeaders: Headers): Promise<Visit> {
  const cookie = requestHeaders.get("cookie");
  if (cookie === null) return { kind: "visitor" };
  // Nothing but the cookie: whatever else a request shows never becomes a session.
  const found = await auth().api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return { kind: "visitor" };
  const person = { name: found.user.name, email: found.user.email, secondFactor: found.user.twoFactorEnabled === true };
  const standing = standingOf(found.user, person.secondFactor);
  if (standing === "out-of-use") return { kind: "visitor" };
  if (standing === "needs-second-factor") return { kind: standing, person };
  const { id: sessionId } = found.session;
  const requestId = requestIdOf(requestHeaders);
  const actor = userActor({ userId: found.user.id, ...standing, sessionId, token: null, requestId });
  return { kind: "signed-in", person, actor };
}

/**
 * The program that sends a request of the API, as its user with what the token leaves of his rights. Role, scope and
 * whether the account is in use are those of this moment; the session of a cookie beside it is not looked at.
 * @throws AppError unauthenticated without a token, and for one that opens nothing
 */
export async function machineOf(requestHeaders: Headers): Promise<UserActor> {
  const shown = await findToken(requestHeaders);
  return userActor({ ...shown, sessionId: null, requestId: requestIdOf(requestHeaders) });
}

/** The visit of the request that is being answered, looked up once for its layout and its page. */
export const currentVisit = cache(async (): Promise<Visit> => visitOf(await headers()));

/**
 * Whoever asks, for pages that visitors may read too; where they may not, they are sent to sign in and back again.
 * One and the same in a request, as what is read once for a request is kept by its actor.
 */
export const currentActor = cache(async (): Promise<Actor> => {
  const requestHeaders = await headers();
  if (isAdmitted()) return admittedActor(requestIdOf(requestHeaders));
  const visit = await currentVisit();
  if (visit.kind === "signed-in") return visit.actor;
  if (readEnv().PUBLIC_READ === "off") redirect(signInAddress(requestHeaders.get(PAGE_HEADER) ?? "/"));
  return visitorOf(requestHeaders);
});

/** The visitor who sends a request. */
export function visitorOf(requestHeaders: Headers): Actor {
  return publicActor(requestIdOf(requestHeaders));
}

/** Whoever asks for a file of a page: in a session, or as a visitor. */
export async function visitingActorOf(requestHeaders: Headers): Promise<Actor> {
  if (isAdmitted()) return admittedActor(requestIdOf(requestHeaders));
  const visit = await visitOf(requestHeaders);
  return visit.kind === "signed-in" ? visit.actor : visitorOf(requestHeaders);
}

/**
 * The same for the API, and nothing else: a token alone says who asks where one is shown, also beside a cookie.
 * @throws AppError unauthenticated for a token that opens nothing
 */
export async function readerOf(requestHeaders: Headers): Promise<Actor> {
  const shows = bearerIn(requestHeaders.get("authorization")) !== null;
  return shows ? machineOf(requestHeaders) : visitingActorOf(requestHeaders);
}

/** Where a page sends those it is not for; Next's own 403 page stays blank without JavaScript. */
export const NOT_YOURS = "/beranda?ditolak=1";

/**
 * The gate of pages that need an account: anybody else is sent to sign in and back again.
 * @param page the address of the page
 * @param action what the page is for; who may never do it is sent to the start page, which says so
 */
export async function signedIn(page: string, action?: Action): Promise<{ person: Person; actor: SessionActor }> {
  const visit = await currentVisit();
  if (visit.kind === "visitor") redirect(signInAddress(page));
  if (visit.kind === "needs-second-factor") redirect("/akun/faktor-kedua");
  if (action !== undefined && !everMay(visit.actor.role, action)) redirect(NOT_YOURS);
  return visit;
}

/**
 * The gate of routes that forms are sent to.
 * @throws AppError unauthenticated
 */
export async function actorOf(requestHeaders: Headers): Promise<SessionActor> {
  const visit = await visitOf(requestHeaders);
  if (visit.kind === "signed-in") return visit.actor;
  throw new AppError("unauthenticated", "Sesi Anda sudah berakhir. Silakan masuk lagi.");
}

/**
 * Who a session belongs to that has just begun.
 * @param requestHeaders of the request that began it
 * @param cookies the Set-Cookie lines of its answer
 * @throws AppError unauthenticated
 */
export async function actorAfter(requestHeaders: Headers, cookies: readonly string[]): Promise<SessionActor> {
  const after = new Headers({ cookie: cookies.map((line) => line.split(";")[0]).join("; ") });
  const requestId = requestIdOf(requestHeaders);
  if (requestId !== null) after.set(REQUEST_ID_HEADER, requestId);
  return actorOf(after);
}
