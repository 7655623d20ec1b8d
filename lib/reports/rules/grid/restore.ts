import { inOneLine } from "@/lib/core/unseen";
import { reasonIn } from "./sending";
import { PASTE_DRAFT } from "./waiting";
import type { Draft, GridAnswer, GridCell, GridState } from "./state";

/** Brings back what an earlier window could not send; over somebody else's newer one it is a conflict. */
export function restore(state: GridState, drafts: Readonly<Record<string, Draft>>): GridState {
  const [cells, answers] = [{ ...state.cells }, { ...state.answers }];
  for (const [name, draft] of Object.entries(drafts)) {
    const [cell, answer] = [cells[name], answers[name]];
    if (cell && draft.text !== cell.text) cells[name] = restoredCell(cell, draft);
    if (answer && draft.text !== answer.text) answers[name] = restoredAnswer(answer, draft);
  }
  const block = drafts[PASTE_DRAFT];
  const paste = block ? { kind: "reading" as const, text: block.text, from: block.base } : state.paste;
  return { ...state, cells, answers, paste, isDue: true };
}

function restoredCell(cell: GridCell, { text: kept, base }: Draft): GridCell {
  const text = inOneLine(kept);
  if (base === String(cell.revision)) return { ...cell, text, standing: { kind: "typed" } };
  return { ...cell, text, standing: { kind: "conflict", theirs: { text: cell.saved, by: "" }, over: base } };
}

function restoredAnswer(answer: GridAnswer, { text, base }: Draft): GridAnswer {
  if (base === answer.saved) return { ...answer, text, standing: { kind: "typed" } };
  return { ...answer, text, standing: { kind: "conflict", theirs: reasonIn(answer.saved), over: base } };
}
