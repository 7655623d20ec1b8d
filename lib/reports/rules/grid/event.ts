import type { MatchedBlock } from "../paste/matched-block";
import type { ThousandsSign } from "../read-typed-count";
import type { Draft, Place, SaveOutcome, ShownRow, Trouble } from "./state";

/** What the server shows by now; `since` is the number of saves that had begun when it was asked. */
export type Shown = { rows: readonly ShownRow[]; progress: string | null; since: number };

/** All that can happen to the form of a month. */
export type GridEvent =
  | { kind: "typed"; name: string; text: string }
  | { kind: "wrote"; name: string; text: string }
  | { kind: "pasted"; text: string; from: string }
  | { kind: "matched"; matched: MatchedBlock }
  | { kind: "unmatched" }
  | { kind: "choseSign"; sign: ThousandsSign }
  | { kind: "put" }
  | { kind: "dropped" }
  | { kind: "undone" }
  | { kind: "redone" }
  | { kind: "chose"; name: string; whose: "mine" | "theirs" }
  | { kind: "answeredThousands"; sign: ThousandsSign }
  | { kind: "focused"; place: Place | null }
  | { kind: "moved"; from: string; by: 1 | -1 }
  | { kind: "due" }
  | { kind: "saved"; outcome: SaveOutcome; shown: Shown | null; at: string }
  | { kind: "failed"; trouble: Trouble }
  | { kind: "reached" }
  | { kind: "shown"; shown: Shown }
  | { kind: "restored"; drafts: Readonly<Record<string, Draft>> }
  | { kind: "pressed"; button: string; isOnline: boolean };
