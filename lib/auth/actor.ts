import { AppError } from "@/lib/core/errors";
import type { Role, Scope } from "@/lib/access/schema";

declare const minted: unique symbol;

/** Who asks. Only this module can mint one, so a query or command cannot be called without having passed a gate. */
export type Actor = { readonly [minted]: true } & (
  | { readonly kind: "public" }
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

const visitor = { kind: "public" } as Actor;

/** The visitor without an account. */
export function publicActor(): Actor {
  return visitor;
}

/** The operator at the command line, who holds the database's own key. */
export function commandLineActor(command: string): Actor {
  return { kind: "command-line", command } as Actor;
}

/** Whom a session belongs to; only `lib/auth/session.ts` calls it, which has looked the session up (tests/architecture). */
export function userActor(user: { userId: string; role: Role; scope: Scope; sessionId: string }): UserActor {
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
