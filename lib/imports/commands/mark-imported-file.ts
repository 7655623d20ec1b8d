import { readFile, realpath, writeFile } from "node:fs/promises";
import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import type { PrismaClient } from "@/lib/db/client";
import { isTidy } from "../format/tell-layout";
import { rejectionMarkWords, SKIP_WORDS } from "../format/plan-words";
import { FileRefused, reject } from "../messages";
import { marksOfResult } from "../rules/marks-of-result";
import type { ImportResult, Rejection } from "../schema";
import { markApart } from "./reading/mark-apart";
import { openTables } from "./open-tables";
import { openFile } from "./read-file";

type Marked = { file: string; to: string; measure: string | undefined; result: ImportResult };

/**
 * Writes a file that was judged again with what was found in its cells and beside its rows, as the page gives it back.
 * Nothing is recorded, and the file itself stays as it is.
 * @returns how many places carry a mark, or why there is no such file: what the reader refuses, I.901, I.904
 * @throws AppError forbidden
 */
export async function markImportedFile(
  db: PrismaClient,
  actor: Actor,
  { file, to, measure, result }: Marked,
): Promise<{ marks: number } | { refused: Rejection }> {
  permit(actor, "record-approved");
  try {
    if (await isSameFile(file, to))
      return { refused: reject("I.901", null, null, { what: "--marked menunjuk berkas yang dibaca itu sendiri" }) };
    // Refused as the import refuses it where it cannot be read at all.
    const { head } = await openFile(file);
    const bytes = await readFile(file);
    const tables = isTidy(head) ? null : (await openTables(db, bytes, measure)).tables;
    const marks = marksOfResult(result, tables, {
      rejectionWords: rejectionMarkWords,
      skipWords: (reason) => SKIP_WORDS[reason],
    });
    const marked = await markApart(bytes, marks);
    await writeFile(to, marked);
    return { marks: marks.rows.length };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.rejection };
    const { syscall, code = "" } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    return { refused: reject("I.904", null, null, { code }) };
  }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((file) => realpath(file).catch(() => null)));
  return first !== null && first === second;
}
