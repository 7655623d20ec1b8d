import type { ThousandsSign } from "../read-typed-count";
import type { Draft, Place, SaveOutcome, ShownRow, Trouble } from "./state";

/** Texts for several cells at once, read with one sign. */
export type Fill = { texts: Readonly<Record<string, string>>; thousands: ThousandsSign | null };

/** What the server shows by now; `since` is the number of saves that had begun when it was asked. */
export type Shown = { rows: readonly ShownRow[]; progress: string | null; since: number };

/** All that can happen to the form of a month. */
export type GridEvent =
  | { kind: "typed"; name: string; text: string }
  | { kind: "wrote"; name: string; text: string }
  | { kind: "filled"; fill: Fill; told: string | null }
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
