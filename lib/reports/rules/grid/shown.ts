import type { Shown } from "./event";
import { answerName, cellName } from "./names";
import { isIn } from "./place";
import type { GridAnswer, GridCell, GridRow, GridState, Part, ShownRow } from "./state";
import { isChanged } from "./waiting";

/**
 * Takes over what the server shows by now. What somebody is just working on stays as it is, and its row loses its mark,
 * so that it comes again. An answer older than a save is passed over.
 */
export function takeShown(state: GridState, { rows, progress, since }: Shown): GridState {
  if (since !== state.sends || state.flight) return state;
  const known = rows.filter(({ region }) => state.rows[region]);
  return known.reduce(takeRow, { ...state, progress: progress ?? state.progress });
}

function takeRow(state: GridState, shown: ShownRow): GridState {
  const { region } = shown;
  const row = state.rows[region]!;
  const columns = Object.keys(shown.places).filter((part) => part !== "STATE" && part !== "NOTES") as Part[];
  const taken = columns.map((part) => ({ part, ...takeCell(state, region, part, shown) }));
  const hasCells = taken.every(({ isWhole }) => isWhole);
  // The stamp in there says what has been seen of the row: all of it or nothing.
  const hasState = isSame(row, shown, "STATE") || (hasCells && !isIn(state.focus, { region, column: "STATE" }));
  const hasNotes = isSame(row, shown, "NOTES") || mayTakeNotes(state, region);
  const places = { ...row.places };
  for (const { part, isWhole } of taken) {
    // Marks and what stands beside a cell come along whatever is being typed into it.
    const [now, before] = [shown.places[part]!, places[part]];
    places[part] = isWhole || !before ? now : { ...before, isMarked: now.isMarked };
  }
  if (hasState) places.STATE = shown.places.STATE!;
  if (hasNotes) places.NOTES = shown.places.NOTES!;
  const next: GridRow = {
    name: shown.name,
    mark: hasCells && hasState && hasNotes ? shown.mark : "",
    stamp: hasState ? shown.stamp : row.stamp,
    basis: shown.basis,
    places,
  };
  const cells = { ...state.cells };
  for (const { part, cell } of taken) {
    const name = cellName(region, part);
    if (cell) cells[name] = cell;
    else Reflect.deleteProperty(cells, name);
  }
  const answers = hasNotes ? takeAnswers(state, shown) : state.answers;
  return { ...state, cells, answers, rows: { ...state.rows, [region]: next } };
}

/** The field itself stays: the cursor is in it, or comes back to it. @returns whether the place shows what the server has */
function takeCell(
  { cells, focus }: GridState,
  region: string,
  part: Part,
  shown: ShownRow,
): { cell: GridCell | undefined; isWhole: boolean } {
  const mine = cells[cellName(region, part)];
  const theirs = shown.cells.find(({ column }) => column === part);
  if (!mine) return { cell: theirs, isWhole: true };
  if (theirs?.saved === mine.saved && theirs.revision === mine.revision)
    return { cell: { ...mine, before: theirs.before }, isWhole: true };
  const isWorkedOn = isIn(focus, mine) || isChanged(mine);
  return isWorkedOn ? { cell: mine, isWhole: false } : { cell: theirs, isWhole: true };
}

function isSame(row: GridRow, shown: ShownRow, part: Part): boolean {
  return row.places[part]?.html === shown.places[part]?.html;
}

/** A reason that is being given is not taken away. */
function mayTakeNotes({ answers, focus }: GridState, region: string): boolean {
  const isWritten = Object.values(answers).some((answer) => answer.region === region && answer.text !== answer.saved);
  return !isWritten && !isIn(focus, { region, column: "NOTES" });
}

function takeAnswers({ answers }: GridState, shown: ShownRow): Record<string, GridAnswer> {
  const others = Object.entries(answers).filter(([, { region }]) => region !== shown.region);
  return { ...Object.fromEntries(others), ...Object.fromEntries(shown.answers.map(asKept)) };
}

/** @returns a reason as the server has it, by name */
export function asKept({ region, about, saved }: ShownRow["answers"][number]): [string, GridAnswer] {
  return [answerName(region, about), { region, about, saved, text: saved, standing: { kind: "kept" } }];
}
