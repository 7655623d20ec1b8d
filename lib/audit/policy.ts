import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/core/errors";

/**
 * Reading the audit trail: only the command line until accounts exist.
 * @throws AppError forbidden
 */
export function requireAuditRead(actor: Actor): void {
  switch (actor.kind) {
    case "public":
      throw new AppError("forbidden", "Jejak audit hanya untuk yang berwenang.");
    case "command-line":
      return;
  }
}
