import type { Actor } from "@/lib/auth/actor";

/** An actor as an event keeps it: text that stays true when the user behind it is gone. */
export type ActorColumns = { kind: Actor["kind"]; id: string | null; role: string | null };

export function actorColumns(actor: Actor): ActorColumns {
  switch (actor.kind) {
    case "public":
      return { kind: "public", id: null, role: null };
    case "command-line":
      return { kind: "command-line", id: actor.command, role: null };
    case "user":
      return { kind: "user", id: actor.userId, role: actor.role };
  }
}
