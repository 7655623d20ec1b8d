import { inOneLine } from "@/lib/core/unseen";
import type { ThousandsSign } from "../read-typed-count";
import { heldBy, record, recordTyped, replay, type Held } from "./history";
import type { GridCell, GridState } from "./state";

/** A pause in typing after which it is saved. */
const PAUSE_MS = 700;

/** What was said about a cell no longer holds once it holds something else. */
function holding(cell: GridCell, { text, thousands }: Held): GridCell {
  const standing = { kind: "typed" } as const;
  return { ...cell, text, own: text, thousands, typedAs: null, isAnswered: false, standing };
}

function put(state: GridState, puts: readonly { name: string; held: Held }[]): GridState {
  const changed = puts.flatMap(({ name, held }) => {
    const cell = state.cells[name];
    return cell ? [[name, holding(cell, held)] as const] : [];
  });
  const cells = { ...state.cells, ...Object.fromEntries(changed) };
  return { ...state, cells, wait: { ms: PAUSE_MS }, told: null, step: null };
}

export function typeInto(state: GridState, name: string, text: string): GridState {
  const cell = state.cells[name];
  if (!cell || cell.text === text) return state;
  const held = { text: inOneLine(text), thousands: null };
  return { ...put(state, [{ name, held }]), history: recordTyped(state.history, name, heldBy(cell), held) };
}

/** Texts for several cells, read with one sign. */
export type Fill = { texts: Readonly<Record<string, string>>; thousands: ThousandsSign | null };

/** Several cells at once are one step to take back, and are saved at once. */
export function fill(state: GridState, { texts, thousands }: Fill, told: string | null): GridState {
  const puts = Object.entries(texts)
    .filter(([name]) => state.cells[name])
    .map(([name, text]) => ({ name, held: { text: inOneLine(text), thousands } }));
  const changes = puts.map(({ name, held }) => ({ name, before: heldBy(state.cells[name]!), after: held }));
  return { ...put(state, puts), history: record(state.history, changes), isDue: true, told };
}

/** Takes the last step back, or does it again; the cursor goes where it happened. */
export function takeBack(state: GridState, direction: "undo" | "redo"): GridState {
  const step = replay(state, direction);
  if (!step) return state;
  const { history, puts, skipped } = step;
  const told = skipped === 0 ? null : `${skipped} sel dibiarkan, karena isinya sudah lain sejak itu.`;
  return { ...put(state, puts), history, told, goTo: puts[0] ? { name: puts[0].name } : state.goTo };
}

/** One answer settles every cell that waits for it. */
export function answerThousands(state: GridState, sign: ThousandsSign): GridState {
  const cells = Object.fromEntries(
    Object.entries(state.cells).map(([name, cell]) => [
      name,
      cell.standing.kind === "question" ? { ...cell, thousands: sign, isAnswered: true } : cell,
    ]),
  );
  return { ...state, cells, thousands: sign, isDue: true };
}

/** The way out of a conflict: either what somebody else has saved, or one's own over it. */
export function choose(state: GridState, name: string, whose: "mine" | "theirs"): GridState {
  const [cell, answer] = [state.cells[name], state.answers[name]];
  if (cell?.standing.kind === "conflict") {
    const held = { text: whose === "mine" ? cell.text : cell.standing.theirs.text, thousands: cell.thousands };
    const history = recordTyped(state.history, name, heldBy(cell), held);
    return { ...put(state, [{ name, held }]), history, goTo: { name } };
  }
  if (answer?.standing.kind === "conflict")
    return { ...write(state, name, whose === "mine" ? answer.text : answer.saved), goTo: { name } };
  return state;
}

/** A reason is saved when it has been written, not at each pause: every save is an event for good. */
export function write(state: GridState, name: string, text: string): GridState {
  const answer = state.answers[name];
  if (!answer) return state;
  const written = { ...answer, text: inOneLine(text), standing: { kind: "typed" } as const };
  return { ...state, answers: { ...state.answers, [name]: written }, told: null, step: null };
}
