import type { Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { db } from "@/lib/db/client";
import { readPeopleNames } from "@/lib/access/queries";
import { stampOf } from "../rules/entry-columns";
import { judgeChange, type CellVerdict, type Saved } from "../rules/judge-change";
import { REMOVED_USER } from "../rules/entry-row";
import type { Refusal } from "../rules/refusals";
import { ENTRY_COLUMNS, type CellChange, type ReportKey } from "../schema";
import { editReports, requireFewChanges, type Editing } from "./edit-reports";
import { beginVersion, textsOf, writeCells } from "./write-cells";

/**
 * Saves cells of one month as they were typed, whether they can be read or not; nothing typed is lost. A cell that
 * somebody else has saved meanwhile keeps their value, and the verdict shows both. One audit event per touched report.
 * @throws AppError forbidden for anybody without an account, invalid-input for too many, conflict when other writers were faster every time
 */
export async function saveCells(
  actor: Actor,
  { period, changes }: { period: Period; changes: readonly CellChange[] },
): Promise<Saved> {
  const verdicts = new Map<CellChange, CellVerdict>();
  const stamps: Saved["stamps"] = {};
  requireFewChanges(changes.length);
  const keys = changes.map(({ region }) => ({ regionCode: region, period }));
  const changesOf = (regionCode: string) => changes.filter(({ region }) => region === regionCode);
  const locked = ({ regionCode }: ReportKey, refusal: Refusal) => {
    for (const change of changesOf(regionCode)) verdicts.set(change, { kind: "locked", ...placeOf(change), refusal });
  };
  const edit = async ({ tx, key, opened, version, userId, at }: Editing) => {
    const before = opened?.cells ?? {};
    const after = { ...before };
    // One after the other: a second change of a cell is typed over the first, or in conflict with it.
    for (const change of changesOf(key.regionCode)) {
      const { verdict, write } = judgeChange(change, after[change.column], { by: userId, at });
      verdicts.set(change, verdict);
      if (write) after[change.column] = write;
    }
    stamps[key.regionCode] = { before: stampOf(version, before), after: stampOf(version, after) };
    const columns = ENTRY_COLUMNS.filter((column) => after[column] !== before[column]);
    if (columns.length === 0) return null;
    if (!opened) await beginVersion(tx, key, version);
    await writeCells(tx, key, version, { cells: after, columns });
    return { action: "cells.saved", before: textsOf(before, columns), after: textsOf(after, columns) } as const;
  };
  await editReports(actor, { keys, edit, locked });
  const inOrder = changes.map((change) => verdicts.get(change)!);
  return { verdicts: await withNames(inOrder), stamps };
}

/** Says whose value a conflict is about by name; nobody is told the ids of others. */
export async function withNames(verdicts: readonly CellVerdict[]): Promise<CellVerdict[]> {
  const ids = verdicts.flatMap((verdict) => (verdict.kind === "conflict" ? [verdict.theirs.by] : []));
  if (ids.length === 0) return [...verdicts];
  const names = await readPeopleNames(db(), ids);
  const nameOf = (id: string) => names.get(id) ?? REMOVED_USER;
  return verdicts.map((verdict) =>
    verdict.kind === "conflict"
      ? { ...verdict, theirs: { ...verdict.theirs, by: nameOf(verdict.theirs.by) } }
      : verdict,
  );
}

function placeOf({ region, column }: CellChange) {
  return { region, column };
}
