import { readFileSync, writeSync } from "node:fs";
import type { AuditAction } from "@/lib/audit/schema";
import type { EntryColumn } from "@/lib/reports/schema";

/**
 * What an editor was told. `cell`, `step` and `kept` are promises that the database has to keep; `refused` is a numbered
 * refusal or a locked cell, `failed` anything that a user should never see. `subject` is the audit trail's key.
 */
export type Told =
  | { kind: "cell"; subject: string; column: EntryColumn; revision: number; text: string }
  | { kind: "step"; subject: string; action: AuditAction }
  | { kind: "kept"; table: "visit" | "effort"; key: string; text: string }
  | { kind: "conflict" }
  | { kind: "refused"; code: string }
  | { kind: "failed"; message: string };

/** Notes one line at once and in order, so that a process killed right after has noted it. @param file an open file */
export function note(file: number, told: Told): void {
  writeSync(file, `${JSON.stringify(told)}\n`);
}

/** @returns all that was noted; a last line that a kill has cut off was never told to anybody */
export function readNotes(file: string): Told[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Told);
}
