import type { Draft, GridAnswer, GridCell, GridState } from "./state";

// What has not reached the server yet.

/** @returns whether a cell holds another text than the server */
export function isChanged({ text, saved, typedAs }: GridCell): boolean {
  return text.trim() !== saved.trim() && text.trim() !== typedAs?.trim();
}

/** A cell whose conflict or lock is shown is not sent again until somebody types. */
export function cellWaits(cell: GridCell): boolean {
  if (cell.standing.kind === "conflict" || cell.standing.kind === "locked") return false;
  return isChanged(cell) || cell.isAnswered;
}

/** What the server has not taken is not sent again until somebody writes. */
export function answerWaits({ text, saved, standing }: GridAnswer): boolean {
  return text !== saved && !["conflict", "outdated", "locked"].includes(standing.kind);
}

/** @returns the names of what is to be sent */
export function waiting({ cells, answers }: GridState): { cells: string[]; answers: string[] } {
  return {
    cells: Object.keys(cells).filter((name) => cellWaits(cells[name]!)),
    answers: Object.keys(answers).filter((name) => answerWaits(answers[name]!)),
  };
}

export function isAllSaved(state: GridState): boolean {
  const { cells, answers } = waiting(state);
  return state.flight === null && cells.length + answers.length === 0;
}

/** @returns the first cell or reason that stands against somebody else's, null where none does */
export function firstConflict({ cells, answers }: GridState): string | null {
  const isConflict = ([, { standing }]: [string, GridCell | GridAnswer]) => standing.kind === "conflict";
  return [...Object.entries(cells), ...Object.entries(answers)].find(isConflict)?.[0] ?? null;
}

/** Under which name a block is kept that is not in the form yet. */
export const PASTE_DRAFT = "tempel";

/**
 * What this browser keeps until the server has it, by name. What stands against somebody else's keeps what it was typed
 * over, so that another visit shows the conflict again instead of writing over it.
 */
export function draftsOf({ cells, answers, paste }: GridState): Record<string, Draft> {
  const drafts: Record<string, Draft> = {};
  for (const [name, cell] of Object.entries(cells)) {
    const { standing, text, revision } = cell;
    if (standing.kind === "conflict") drafts[name] = { text, base: standing.over };
    else if (isChanged(cell) && standing.kind !== "locked") drafts[name] = { text, base: String(revision) };
  }
  for (const [name, answer] of Object.entries(answers)) {
    const { standing, text, saved } = answer;
    if (standing.kind === "conflict") drafts[name] = { text, base: standing.over };
    else if (answerWaits(answer)) drafts[name] = { text, base: saved };
  }
  if (paste) drafts[PASTE_DRAFT] = { text: paste.text, base: paste.from };
  return drafts;
}
