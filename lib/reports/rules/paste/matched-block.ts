import type { EntryColumn } from "../../schema";
import type { PrintedSum } from "./printed-sums";

/** A figure of a block with the place that it names; `line` counts the rows of the block from 1. */
export type MatchedCell = { region: string; column: EntryColumn; text: string; line: number };

/** What finds no place, with what it is and why; nothing of a block vanishes unsaid. */
export type LeftOut = { what: string; why: string };

/** A block as it was understood; `sums` say how it writes its thousands. */
export type MatchedBlock = { cells: MatchedCell[]; left: LeftOut[]; sums: PrintedSum[] };
