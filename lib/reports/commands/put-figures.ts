import type { UserActor } from "@/lib/auth/actor";
import { formatCount } from "@/lib/core/numbers";
import type { Db } from "@/lib/db/client";
import { ENTRY_COLUMNS, type EntryCells, type EntryColumn, type ReportKey } from "../schema";
import type { Editing } from "./edit-reports";
import { beginVersion, textsOf, writeCells } from "./write-cells";

/** A cell that is put in another's place: `was` is the text that must still stand there, `text` what comes; value in people. */
export type PutCell = { column: EntryColumn; was: string; text: string; value: number | null };
/** A cell that was put in, so that it can be taken back. */
export type PutChange = ReportKey & PutCell & { version: number; wasValue: number | null };

/** A count as the form writes it. */
export function cellOfCount(column: EntryColumn, was: string, people: number): PutCell {
  return { column, was, text: formatCount(people), value: people };
}

/**
 * Puts figures into a region's month as if somebody had typed them, under the lock of `editReports`. A cell in which
 * something else stands by now is left alone.
 * @returns what was put in, the cells left alone, and what the audit trail says; null where nothing changed
 */
export async function putFigures(
  tx: Db,
  actor: UserActor,
  { editing, cells }: { editing: Pick<Editing, "key" | "opened" | "version" | "at">; cells: readonly PutCell[] },
): Promise<{ put: PutChange[]; left: EntryColumn[]; trace: PutTrace | null }> {
  const { key, opened, version, at } = editing;
  const before: EntryCells = opened?.cells ?? {};
  const after: EntryCells = { ...before };
  const put: PutChange[] = [];
  const left: EntryColumn[] = [];
  for (const cell of cells) {
    const stored = before[cell.column];
    if ((stored?.text ?? "") !== cell.was) {
      left.push(cell.column);
      continue;
    }
    const revision = (stored?.revision ?? 0) + 1;
    after[cell.column] = { text: cell.text, value: cell.value, revision, enteredBy: actor.userId, enteredAt: at };
    put.push({ ...key, ...cell, version, wasValue: stored?.value ?? null });
  }
  const columns = ENTRY_COLUMNS.filter((column) => after[column] !== before[column]);
  if (columns.length === 0) return { put, left, trace: null };
  if (!opened) await beginVersion(tx, key, version);
  await writeCells(tx, key, version, { cells: after, columns });
  return {
    put,
    left,
    trace: { action: "cells.saved", before: textsOf(before, columns), after: textsOf(after, columns) },
  };
}

type PutTrace = { action: "cells.saved"; before: Record<string, string>; after: Record<string, string> };
