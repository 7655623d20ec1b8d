import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/core/errors";

declare const minted: unique symbol;

/** Who asks. Only this module can mint one, so a query or command cannot be called without having passed a gate. */
export type Actor = { readonly [minted]: true } & (
  { readonly kind: "public" } | { readonly kind: "command-line"; readonly command: string }
);

const visitor = { kind: "public" } as Actor;

/** The visitor without an account. */
export function publicActor(): Actor {
  return visitor;
}

/** The operator at the command line, who holds the database's own key. */
export function commandLineActor(command: string): Actor {
  return { kind: "command-line", command } as Actor;
}

/**
 * Reading approved figures: everybody while `PUBLIC_READ` is on.
 * @throws AppError forbidden
 */
export function requireRead(actor: Actor): void {
  switch (actor.kind) {
    case "public":
      if (readEnv().PUBLIC_READ === "off") throw new AppError("forbidden", "Angka hanya dapat dilihat setelah masuk.");
      return;
    case "command-line":
      return;
  }
}

/**
 * Recording facts: only the command line until accounts exist.
 * @throws AppError forbidden
 */
export function requireRecord(actor: Actor): void {
  switch (actor.kind) {
    case "public":
      throw new AppError("forbidden", "Pencatatan angka memerlukan akun.");
    case "command-line":
      return;
  }
}
