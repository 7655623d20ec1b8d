import type { Period } from "@/lib/core/period";
import type { Region } from "@/lib/regions/schema";

/** A sheet that somebody is sent each month. `lastSent` is the newest month of it that has left, null before the first. */
export type SheetRequest = Pick<Region, "code" | "name" | "level"> & { askedAt: Date; lastSent: Period | null };

/** The sheet of a region as it goes into a letter: what stands about it in the text, and the PDF. */
export type LetterSheet = {
  code: string;
  /** `Kota Probolinggo, Jawa Timur`, and how much of it is simulated in a word, null where nothing is */
  title: string;
  mark: string | null;
  /** the answer of the sheet in a sentence or two */
  words: string;
  /** where the same state is found again */
  address: string;
  file: { name: string; bytes: Buffer };
};

/** What there is of a region for a month: its sheet, no figure at all, or why no sheet could be made. */
export type SheetOrNot =
  | { kind: "sheet"; sheet: LetterSheet }
  | { kind: "no-figure"; code: string; name: string }
  | { kind: "failed"; code: string; name: string; message: string };

/** How far the letters of a month are. Nobody is named: accounts stand by their ids. */
export type LettersDone = {
  /** people who had something to get, letters that left, and the sheets in them */
  of: number;
  letters: number;
  sheets: number;
  /** regions that nobody has a figure of in the month */
  withoutFigure: { code: string; name: string }[];
  failedSheets: { code: string; name: string; message: string }[];
  failedLetters: { userId: string; reason: string }[];
};
