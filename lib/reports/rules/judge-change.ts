import { formatCount } from "@/lib/core/numbers";
import type { CellChange, EntryCell, EntryColumn } from "../schema";
import { readTypedCount, type TypedReading, type TypedCount } from "./read-typed-count";
import type { Refusal } from "./refusals";

type Place = { region: string; column: EntryColumn };

/**
 * What became of one cell. `question` and `unread` are saved as typed, but are no count yet and cannot be sent.
 * `theirs.by` is the id of whoever saved that; `saveCells` puts the name in its place.
 */
export type CellVerdict = Place &
  (
    | { kind: "saved"; text: string; value: number | null; revision: number; rounded: boolean }
    | { kind: "question"; text: string; revision: number; readings: TypedReading[]; message: string }
    | { kind: "unread"; text: string; revision: number; message: string }
    | { kind: "conflict"; yours: string; theirs: { text: string; revision: number; by: string; at: Date } }
    | { kind: "locked"; refusal: Refusal }
  );

/** What became of each change, in the order given, and each touched report's stamp before and after. */
export type Saved = { verdicts: CellVerdict[]; stamps: Record<string, { before: string; after: string }> };

/**
 * Judges one change against the cell that stands there.
 * @returns the verdict, and the cell to write, null where nothing changes
 */
export function judgeChange(
  change: CellChange,
  stored: EntryCell | undefined,
  { by, at }: { by: string; at: Date },
): { verdict: CellVerdict; write: EntryCell | null } {
  const { region, column } = change;
  const read = readAsShown(change, stored) ?? readTypedCount(change.text, change.thousands);
  const value = read.kind === "count" ? read.people : null;
  // A count is kept as everybody writes it, so that it is never asked about again.
  const text = value !== null ? formatCount(value) : read.kind === "empty" ? "" : change.text.trim();
  const isSame = (stored?.text ?? "") === text && (stored?.value ?? null) === value;
  const revision = stored?.revision ?? 0;
  if (!isSame && change.base !== revision) {
    const theirs = { text: stored?.text ?? "", revision, by: stored?.enteredBy ?? by, at: stored?.enteredAt ?? at };
    return { verdict: { kind: "conflict", region, column, yours: change.text, theirs }, write: null };
  }
  const saved = { region, column, text, revision: isSame ? revision : revision + 1 };
  const write = isSame ? null : { text, value, revision: revision + 1, enteredBy: by, enteredAt: at };
  switch (read.kind) {
    case "count":
      return { verdict: { kind: "saved", ...saved, value, rounded: read.rounded }, write };
    case "empty":
      return { verdict: { kind: "saved", ...saved, value: null, rounded: false }, write };
    case "ambiguous":
      return { verdict: { kind: "question", ...saved, readings: read.readings, message: read.message }, write };
    case "refused":
      return { verdict: { kind: "unread", ...saved, message: read.message }, write };
  }
}

/** A figure that comes back as the form shows it was answered once; only another answer opens the question again. */
function readAsShown({ text, thousands }: CellChange, stored: EntryCell | undefined): TypedCount | null {
  if (thousands !== null || !stored || stored.value === null || text.trim() !== stored.text) return null;
  return { kind: "count", people: stored.value, rounded: false };
}
