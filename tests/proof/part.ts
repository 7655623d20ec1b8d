import type { Line } from "./lines";

export type Options = { seconds: number; kills: number; requests: number; seed: number };

/** What a part works with: a folder of its own, which goes with it, and one where all parts keep what was seeded once. */
export type Ground = Options & {
  folder: string;
  seeded: string;
  say: (text: string) => void;
  /** Registers what has to be undone however the part ends; the last registered is done first. */
  atEnd: (undo: () => Promise<void> | void) => void;
};

/** @returns a line for each promise; one that is broken is told, not thrown */
export type Part = (ground: Ground) => Promise<Line[]>;
