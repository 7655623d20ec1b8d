import { AppError } from "@/lib/core/errors";
import type { Role, Scope } from "@/lib/access/schema";

declare const minted: unique symbol;

/**
 * Who asks. Only this module can mint one, so a query or command cannot be called without having passed a gate.
 * `requestId` is the number of the request that asks, for the audit trail; null at the command line and in the seeds.
 */
export type Actor = { readonly [minted]: true; readonly requestId: string | null } & (
  | { readonly kind: "public"; readonly admitted: boolean }
  | { readonly kind: "command-line"; readonly command: string }
  | {
      readonly kind: "user";
      readonly userId: string;
      readonly role: Role;
      readonly scope: Scope;
      readonly sessionId: string;
    }
);

/** Somebody who has signed in. */
export type UserActor = Extract<Actor, { kind: "user" }>;

/** The visitor without an account. */
export function publicActor(requestId: string | null = null): Actor {
  return { kind: "public", admitted: false, requestId } as Actor;
}

/**
 * Everybody whom the server has let in, for pages that are rendered once for all of them: reads what the public reads
 * while `PUBLIC_READ` is on. Only `lib/auth/session.ts` calls it (tests/architecture).
 */
export function admittedActor(requestId: string | null): Actor {
  return { kind: "public", admitted: true, requestId } as Actor;
}

/** The operator at the command line, who holds the database's own key. */
export function commandLineActor(command: string): Actor {
  return { kind: "command-line", command, requestId: null } as Actor;
}

/** Whom a session belongs to; only `lib/auth/session.ts` calls it, which has looked the session up (tests/architecture). */
export function userActor(user: Omit<UserActor, "kind" | typeof minted>): UserActor {
  return { kind: "user", ...user } as UserActor;
}

/**
 * What belongs to one's own account.
 * @throws AppError forbidden for anybody who has not signed in
 */
export function requireUser(actor: Actor): UserActor {
  switch (actor.kind) {
    case "public":
    case "command-line":
      throw new AppError("forbidden", "Halaman ini memerlukan akun.");
    case "user":
      return actor;
  }
}
