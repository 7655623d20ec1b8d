import type { CellVerdict } from "../judge-change";
import type { AnswerVerdict, GivenReason } from "../judge-answer";
import type { ThousandsSign, TypedReading } from "../read-typed-count";
import type { Refusal } from "../refusals";
import type { EntryColumn } from "../../schema";
import type { LeftOut, MatchedBlock } from "../paste/matched-block";
import type { History } from "./history";

// The form of a month while somebody works on it: all of it in one value. `next` alone makes the next one from an event;
// the page is drawn from it, and what is sent and kept follows from it.

/** What somebody else's save stands against: what they saved, and what one's own text was typed over. */
type Conflict<Theirs> = { kind: "conflict"; theirs: Theirs; over: string };

/** What is to be said about a cell. `kept` as the server drew it, `typed` nothing yet. */
export type CellStanding =
  | { kind: "kept"; by: string | null }
  | { kind: "typed" }
  | { kind: "saved"; rounded: boolean }
  | { kind: "question"; message: string; readings: readonly TypedReading[] }
  | { kind: "unread"; message: string }
  | Conflict<{ text: string; by: string }>
  | { kind: "locked"; refusal: Refusal };

export type GridCell = {
  region: string;
  column: EntryColumn;
  /** what stands in the field */
  text: string;
  /** what the server has, and how often it was saved there */
  saved: string;
  revision: number;
  /** the same in the words of whoever typed it, while they still stand in the field; null where there is no difference */
  typedAs: string | null;
  /** what this person put there last, however the server writes it; null where it is not theirs */
  own: string | null;
  /** the sign that this text in particular is read with, null for what is known of the person */
  thousands: ThousandsSign | null;
  /** the question about it is answered, so it is to be sent though its text is not another one */
  isAnswered: boolean;
  /** people a month before, null where not known */
  before: number | null;
  standing: CellStanding;
};

export type AnswerStanding =
  | { kind: "kept" }
  | { kind: "typed" }
  | { kind: "saved"; advice: string }
  | Conflict<GivenReason>
  | { kind: "outdated" }
  | { kind: "locked"; refusal: Refusal };

/** A reason for an odd figure, written `REASON|explanation`. `about` is the key of its finding. */
export type GridAnswer = { region: string; about: string; text: string; saved: string; standing: AnswerStanding };

/** Where the cursor can be in a row. */
export type Part = EntryColumn | "SUM" | "STATE" | "NOTES";
export type Place = { region: string; part: Part };

/** One place of a row as the server drew it; markup that nothing here looks into. */
export type DrawnPlace = { html: string; beside: string; isMarked: boolean };

/** What a row's sum is compared with; people, percent. */
export type RowBasis = { workers: number | null; lastMonth: number | null; target: number | null };

export type GridRow = {
  name: string;
  /** the mark of what is shown of it, empty where that is not all that the server has */
  mark: string;
  stamp: string;
  basis: RowBasis;
  places: Partial<Record<Part, DrawnPlace>>;
};

/** A row as the server has it now. */
export type ShownRow = GridRow & {
  region: string;
  cells: GridCell[];
  answers: Pick<GridAnswer, "region" | "about" | "saved">[];
};

/** Why nothing reaches the server. */
export type Trouble = "network" | "session" | "server";

/** What has been sent and not yet been answered: the texts by name. */
export type Flight = { cells: Readonly<Record<string, string>>; answers: Readonly<Record<string, string>> };

/** A button of the form that was pressed: it waits for a save, is ready, or is held back. */
export type PressedStep =
  | { kind: "waiting"; button: string }
  | { kind: "ready"; button: string }
  | { kind: "held"; why: "conflict" | "trouble" };

/** A block that names its rows or columns: being read, waiting for the server, or shown before it is put in. */
export type Paste = { text: string; from: string } & (
  { kind: "reading" } | { kind: "waiting" } | { kind: "shown"; matched: MatchedBlock; sign: ThousandsSign | null }
);

export type GridState = {
  cells: Readonly<Record<string, GridCell>>;
  answers: Readonly<Record<string, GridAnswer>>;
  rows: Readonly<Record<string, GridRow>>;
  columns: readonly EntryColumn[];
  /** how far the month is, as the server drew it */
  progress: string;
  focus: Place | null;
  /** where the cursor is to go next; another object each time */
  goTo: { name: string } | null;
  history: History;
  /** the sign that this person has once answered with */
  thousands: ThousandsSign | null;
  flight: Flight | null;
  /** how many saves have begun, so that an older answer never follows a newer one */
  sends: number;
  /** whether what waits is sent as soon as nothing is under way */
  isDue: boolean;
  /** when it becomes due; another object each time the wait begins anew */
  wait: { ms: number } | null;
  trouble: Trouble | null;
  /** when the last save was answered, ready to be shown */
  savedAt: string | null;
  step: PressedStep | null;
  paste: Paste | null;
  /** what found no place of the last block */
  left: readonly LeftOut[];
  /** something to be told that nothing else shows */
  told: string | null;
};

/** What the server answers a save with; verdicts in the order of the flight. */
export type SaveOutcome = {
  cells: readonly CellVerdict[];
  answers: readonly AnswerVerdict[];
  stamps: Readonly<Record<string, { before: string; after: string }>>;
};

/** Text that is kept in the browser until the server has it, with what it was typed over. */
export type Draft = { text: string; base: string };
