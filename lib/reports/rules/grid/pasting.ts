import { blockIn, isNamed, LONGEST_BLOCK } from "../paste/block";
import type { MatchedBlock } from "../paste/matched-block";
import { fillOf, previewOf, spread } from "../paste/preview";
import type { ThousandsSign } from "../read-typed-count";
import type { GridState } from "./state";
import { fill } from "./typing";

/**
 * A block was pasted. Figures alone fill the cells from the one under the cursor; a block that names rows or columns is
 * read first, and kept until it is in the form or given up.
 */
export function paste(state: GridState, text: string, from: string): GridState {
  if (text.length > LONGEST_BLOCK)
    return { ...state, told: "Blok itu terlalu besar dan tidak ditempel. Salin hanya tabel bulan ini." };
  if (state.paste)
    return { ...state, told: "Blok yang ditempel sebelumnya belum dimasukkan, jadi blok ini tidak ditempel." };
  const block = blockIn(text);
  if (isNamed(block)) return { ...state, paste: { kind: "reading", text, from }, left: [], told: null };
  const matched = spread(state, block, from);
  const filled = fill(state, fillOf(state, matched), null);
  return { ...filled, left: matched.left };
}

export function showMatched(state: GridState, matched: MatchedBlock): GridState {
  if (state.paste?.kind !== "reading") return state;
  return { ...state, paste: { ...state.paste, kind: "shown", matched, sign: null } };
}

/** The server could not be reached: the block stays until it can. */
export function waitToRead(state: GridState): GridState {
  if (state.paste?.kind !== "reading") return state;
  const { text, from } = state.paste;
  return { ...state, paste: { kind: "waiting", text, from } };
}

export function readAgain(state: GridState): GridState {
  if (state.paste?.kind !== "waiting") return state;
  return { ...state, paste: { ...state.paste, kind: "reading" } };
}

export function chooseSign(state: GridState, sign: ThousandsSign): GridState {
  return state.paste?.kind === "shown" ? { ...state, paste: { ...state.paste, sign } } : state;
}

/** Puts into the form what was shown, as one step; what found no place stays named beside it. */
export function putIn(state: GridState): GridState {
  if (state.paste?.kind !== "shown") return state;
  const { cells, left, sign, asked } = previewOf(state, state.paste.matched, state.paste.sign);
  if (asked) return state;
  const changed = cells.filter(({ change }) => change !== "same");
  const texts = Object.fromEntries(changed.map(({ name, text }) => [name, text]));
  const told = `${changed.length} sel ditempel.`;
  return { ...fill(state, { texts, thousands: sign }, told), paste: null, left };
}
