import type { AnswerVerdict, GivenReason } from "../judge-answer";
import type { CellVerdict } from "../judge-change";
import { isIn } from "./place";
import type { AnswerStanding, CellStanding, GridAnswer, GridCell, GridState, SaveOutcome, Trouble } from "./state";
import { firstConflict, isAllSaved, waiting } from "./waiting";

const RETRY_MS = 4000;

/** Sends what waits where it is due and nothing is under way: one save after the other, each over what the one before brought. */
export function launch(state: GridState): GridState {
  if (!state.isDue || state.flight) return state;
  const { cells, answers } = waiting(state);
  if (cells.length + answers.length === 0) return { ...state, isDue: false, wait: null, trouble: null };
  const flight = {
    cells: Object.fromEntries(cells.map((name) => [name, state.cells[name]!.text])),
    answers: Object.fromEntries(answers.map((name) => [name, state.answers[name]!.text])),
  };
  return { ...state, flight, sends: state.sends + 1, isDue: false, wait: null };
}

/** A save was answered: each cell and reason gets its verdict, what was typed meanwhile stays and waits. */
export function land(state: GridState, { cells: judged, answers: given, stamps }: SaveOutcome, at: string): GridState {
  if (!state.flight) return state;
  const [cells, answers, rows] = [{ ...state.cells }, { ...state.answers }, { ...state.rows }];
  Object.entries(state.flight.cells).forEach(([name, sent], index) => {
    const [cell, verdict] = [cells[name], judged[index]];
    if (cell && verdict) cells[name] = judgedCell(cell, verdict, sent, isIn(state.focus, cell));
  });
  // A question that was answered while another text of its kind was under way is not asked once more.
  const asked = Object.keys(state.flight.cells).filter((name) => cells[name]?.standing.kind === "question");
  const again = state.thousands === null ? [] : asked;
  for (const name of again) cells[name] = { ...cells[name]!, isAnswered: true };

  Object.entries(state.flight.answers).forEach(([name, sent], index) => {
    const [answer, verdict] = [answers[name], given[index]];
    if (answer && verdict) answers[name] = judgedAnswer(answer, verdict, sent);
  });
  // What has been seen moves on with one's own saves only; a step on anything else is then refused and says so.
  for (const [region, { before, after }] of Object.entries(stamps)) {
    const row = rows[region];
    if (row?.stamp === before) rows[region] = { ...row, stamp: after };
  }
  return {
    ...state,
    cells,
    answers,
    rows,
    flight: null,
    trouble: null,
    savedAt: at,
    isDue: state.isDue || again.length > 0,
  };
}

function judgedCell(cell: GridCell, verdict: CellVerdict, sent: string, isFocused: boolean): GridCell {
  const isNewer = cell.text !== sent;
  switch (verdict.kind) {
    case "saved":
    case "question":
    case "unread": {
      const { text, revision } = verdict;
      // Under the cursor nothing is written in another way: the next digit would land in the wrong place.
      const writes = isNewer
        ? { typedAs: null }
        : isFocused
          ? { typedAs: text === sent ? null : sent }
          : { text, typedAs: null };
      const standing: CellStanding = isNewer ? { kind: "typed" } : standingAfter(verdict);
      return { ...cell, saved: text, revision, ...writes, isAnswered: false, standing };
    }
    case "conflict": {
      const { text, revision, by } = verdict.theirs;
      const over = cell.standing.kind === "conflict" ? cell.standing.over : String(cell.revision);
      // The next save is meant to replace what is shown now.
      const standing: CellStanding = { kind: "conflict", theirs: { text, by }, over };
      return { ...cell, saved: text, revision, typedAs: null, isAnswered: false, standing };
    }
    case "locked":
      return { ...cell, isAnswered: false, standing: { kind: "locked", refusal: verdict.refusal } };
  }
}

function standingAfter(verdict: Extract<CellVerdict, { kind: "saved" | "question" | "unread" }>): CellStanding {
  switch (verdict.kind) {
    case "saved":
      return { kind: "saved", rounded: verdict.rounded };
    case "question":
      return { kind: "question", message: verdict.message, readings: verdict.readings };
    case "unread":
      return { kind: "unread", message: verdict.message };
  }
}

function judgedAnswer(answer: GridAnswer, verdict: AnswerVerdict, sent: string): GridAnswer {
  const isNewer = answer.text !== sent;
  const newer: AnswerStanding = { kind: "typed" };
  switch (verdict.kind) {
    case "saved": {
      const saved = reasonText(verdict.given);
      return { ...answer, saved, standing: isNewer ? newer : { kind: "saved", advice: verdict.advice } };
    }
    case "conflict": {
      const standing: AnswerStanding = { kind: "conflict", theirs: verdict.theirs, over: answer.saved };
      return { ...answer, saved: reasonText(verdict.theirs), standing };
    }
    case "outdated":
      return { ...answer, standing: { kind: "outdated" } };
    case "locked":
      return { ...answer, standing: { kind: "locked", refusal: verdict.refusal } };
  }
}

/** @returns a reason as the state holds it */
export function reasonText({ reason, text }: { reason: string | null; text: string }): string {
  return `${reason ?? ""}|${text.trim()}`;
}

/** @returns the reason that a text of the state says; whether it exists is for the schema to say */
export function reasonIn(text: string): GivenReason {
  const cut = text.indexOf("|");
  return { reason: (text.slice(0, cut) || null) as GivenReason["reason"], text: text.slice(cut + 1) };
}

/** Nothing was saved: what was sent waits, and is tried again. A step that waited for it is not taken later, unseen. */
export function fail(state: GridState, trouble: Trouble): GridState {
  const step = state.step?.kind === "waiting" ? ({ kind: "held", why: "trouble" } as const) : state.step;
  return { ...state, flight: null, trouble, step, isDue: false, wait: { ms: RETRY_MS } };
}

/** A button was pressed: what waits goes first, and nothing goes while two values stand against each other. */
export function press(state: GridState, button: string, isOnline: boolean): GridState {
  const waits: GridState = { ...state, step: { kind: "waiting", button }, told: null };
  if (!isOnline) return { ...waits, step: { kind: "held", why: "trouble" }, trouble: "network" };
  return { ...waits, isDue: true };
}

/** Decides a pressed step as soon as it can be: nothing is under way and nothing waits. */
export function settleStep(state: GridState): GridState {
  const { step } = state;
  if (step?.kind !== "waiting") return state;
  const conflict = firstConflict(state);
  if (conflict !== null) return { ...state, step: { kind: "held", why: "conflict" }, goTo: { name: conflict } };
  return isAllSaved(state) ? { ...state, step: { kind: "ready", button: step.button } } : state;
}
