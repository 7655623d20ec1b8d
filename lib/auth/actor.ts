import { AppError } from "@/lib/core/errors";
import type { TokenLimits } from "@/lib/access/policy/verbs";
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
      /** Null where a program acts for him. */
      readonly sessionId: string | null;
      /** The token of that program with what it may do, null where he has signed in himself. */
      readonly token: UsedToken | null;
    }
);

/** The token that a program shows, and what it is called. */
export type UsedToken = TokenLimits & { readonly id: string; readonly name: string };

/** Somebody with an account: who has signed in, or a program that acts for him. */
export type UserActor = Extract<Actor, { kind: "user" }>;

/** Somebody who has signed in. */
export type SessionActor = UserActor & { readonly sessionId: string; readonly token: null };

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

/**
 * Whom a session or a token belongs to; only `lib/auth/session.ts` calls it, which has looked it up (tests/architecture).
 */
export function userActor<Found extends Omit<UserActor, "kind" | typeof minted>>(
  user: Found,
): UserActor & Pick<Found, "sessionId" | "token"> {
  return { kind: "user", ...user } as unknown as UserActor & Pick<Found, "sessionId" | "token">;
}

/**
 * What people do: whatever is not said to be for programs, too, is not for them.
 * @throws AppError forbidden for anybody who has not signed in, and for every token
 */
export function requireUser(actor: Actor): SessionActor {
  if (isSession(actor)) return actor;
  throw new AppError("forbidden", "Halaman ini memerlukan akun.");
}

/**
 * What programs do for people, too, as far as the policy lets their token.
 * @throws AppError forbidden for anybody without an account
 */
export function requireAccount(actor: Actor): UserActor {
  if (actor.kind === "user") return actor;
  throw new AppError("forbidden", "Langkah ini memerlukan akun.");
}

function isSession(actor: Actor): actor is SessionActor {
  return actor.kind === "user" && actor.token === null && actor.sessionId !== null;
}
