import type { GridEvent } from "./event";
import { close } from "./history";
import { chooseSign, paste, putIn, readAgain, showMatched, waitToRead } from "./pasting";
import { isIn, neighbour } from "./place";
import { restore } from "./restore";
import { fail, land, launch, press, settleStep } from "./sending";
import { takeShown } from "./shown";
import type { GridCell, GridState, Place } from "./state";
import { answerThousands, choose, takeBack, typeInto, write } from "./typing";

/**
 * The form of a month after something has happened to it; the only way from one state to the next. Whatever the order of
 * events, what was last typed into a cell is saved, waits, or is shown with its reason.
 */
export function next(state: GridState, event: GridEvent): GridState {
  return settleStep(launch(happen(state, event)));
}

function happen(state: GridState, event: GridEvent): GridState {
  switch (event.kind) {
    case "typed":
      return typeInto(state, event.name, event.text);
    case "wrote":
      return write(state, event.name, event.text);
    case "pasted":
      return paste(state, event.text, event.from);
    case "matched":
      return showMatched(state, event.matched);
    case "unmatched":
      return waitToRead(state);
    case "choseSign":
      return chooseSign(state, event.sign);
    case "put":
      return putIn(state);
    case "dropped":
      return { ...state, paste: null, left: [] };
    case "undone":
      return takeBack(state, "undo");
    case "redone":
      return takeBack(state, "redo");
    case "chose":
      return { ...choose(state, event.name, event.whose), isDue: true };
    case "answeredThousands":
      return answerThousands(state, event.sign);
    case "focused":
      return moveFocus(state, event.place);
    case "moved": {
      const name = neighbour(state, event.from, event.by);
      return name === null ? state : { ...state, goTo: { name } };
    }
    case "due":
      return { ...state, isDue: true };
    case "saved": {
      const landed = readAgain(land(state, event.outcome, event.at));
      return event.shown ? takeShown(landed, event.shown) : landed;
    }
    case "failed":
      return fail(state, event.trouble);
    case "reached":
      return readAgain({ ...state, isDue: true });
    case "shown":
      return takeShown(state, event.shown);
    case "restored":
      return restore(state, event.drafts);
    case "pressed":
      return press(state, event.button, event.isOnline);
  }
}

/** A cell that the cursor leaves is written as everybody writes it. */
function moveFocus(state: GridState, focus: Place | null): GridState {
  const left = Object.entries(state.cells).filter(([, cell]) => cell.typedAs !== null && !isIn(focus, cell));
  const written = left.map(([name, cell]): [string, GridCell] => [
    name,
    { ...cell, text: cell.text === cell.typedAs ? cell.saved : cell.text, typedAs: null },
  ]);
  const cells = { ...state.cells, ...Object.fromEntries(written) };
  return { ...state, cells, focus, history: close(state.history) };
}
