import type { ThousandsSign } from "../read-typed-count";
import type { GridCell, GridState } from "./state";

/** What a cell held; the sign it was read with goes with it. */
export type Held = { text: string; thousands: ThousandsSign | null };
type Change = { name: string; before: Held; after: Held };

/** One step that can be taken back: what was typed into a cell during one visit, or a whole paste. */
type Entry = { changes: readonly Change[]; isOpen: boolean };

export type History = { done: readonly Entry[]; undone: readonly Entry[] };

export const NO_HISTORY: History = { done: [], undone: [] };

/** More than anybody takes back. */
const LONGEST = 200;

/** @returns what a cell holds */
export function heldBy({ text, thousands }: GridCell): Held {
  return { text, thousands };
}

/** Remembers what was typed; what is typed into the same cell without leaving it is one step. */
export function recordTyped(history: History, name: string, before: Held, after: Held): History {
  const last = history.done.at(-1);
  if (last?.isOpen && last.changes[0]?.name === name) {
    const entry: Entry = { changes: [{ ...last.changes[0], after }], isOpen: true };
    return { done: [...history.done.slice(0, -1), entry], undone: [] };
  }
  return record(history, [{ name, before, after }], true);
}

export function record(history: History, changes: readonly Change[], isOpen = false): History {
  if (changes.length === 0) return history;
  return { done: [...close(history).done, { changes, isOpen }].slice(-LONGEST), undone: [] };
}

/** The cursor has left: what is typed next is a step of its own. What came back to what it was is none. */
export function close(history: History): History {
  const last = history.done.at(-1);
  if (!last?.isOpen) return history;
  const changes = last.changes.filter(({ before, after }) => before.text !== after.text);
  const closed = changes.length === 0 ? [] : [{ changes, isOpen: false }];
  return { ...history, done: [...history.done.slice(0, -1), ...closed] };
}

/** What is to be put into cells to take the last step back, or to do it again. */
export type Replay = { history: History; puts: { name: string; held: Held }[]; skipped: number };

/**
 * Takes the last step back, or does it again. A cell that holds something else by now, because a colleague has saved it
 * or it was typed once more, is left alone.
 */
export function replay({ cells, history }: GridState, direction: "undo" | "redo"): Replay | null {
  const isUndo = direction === "undo";
  const { done, undone } = close(history);
  const entry = (isUndo ? done : undone).at(-1);
  if (!entry) return null;
  const steps = entry.changes.map(({ name, before, after }) =>
    isUndo ? { name, from: after, to: before } : { name, from: before, to: after },
  );
  const free = steps.filter(({ name, from }) => holds(cells[name], from.text));
  return {
    history: isUndo
      ? { done: done.slice(0, -1), undone: [...undone, entry] }
      : { done: [...done, entry], undone: undone.slice(0, -1) },
    puts: free.map(({ name, to }) => ({ name, held: to })),
    skipped: steps.length - free.length,
  };
}

/** What the server only wrote in another way is the same. */
function holds(cell: GridCell | undefined, text: string): boolean {
  return cell !== undefined && cell.standing.kind !== "conflict" && (cell.own ?? cell.text) === text;
}
