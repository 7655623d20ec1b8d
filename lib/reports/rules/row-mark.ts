import { createHash } from "node:crypto";

/**
 * A few letters that change whenever something changes that a row of the form shows. A page names them to say what it
 * shows, and is told only about the rows that have other ones by now.
 */
export function markOf(shown: unknown): string {
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 10);
}
