import type { FigureCode } from "./figure-messages";

/** Which sign groups the thousands in what a person or a spreadsheet writes; a blank may be of any width. */
export type ThousandsSign = "." | "," | " ";

/** What a column counts in, `Ribu orang` being 1000. */
export type Unit = 1 | 1000 | 1_000_000;

/** One way to read a text: `people` null where that reading is no whole number of people. */
export type FigureReading = { thousands: ThousandsSign; people: number | null };

/** What a text says. `written` is the text as it stood there. */
export type Figure =
  /** `rounded`: fewer digits than people, as `28 ribu`; `marks`: footnote marks that stood beside it, as `1)` or `*` */
  | { kind: "count"; people: number; rounded: boolean; marks: string[] }
  /** a percentage, 0..n and also below 0 for a change */
  | { kind: "percent"; percent: number; written: string }
  | { kind: "ambiguous"; readings: FigureReading[] }
  /** nothing is known, which is never 0 */
  | { kind: "missing"; written: string }
  | { kind: "refused"; code: FigureCode; message: string };
