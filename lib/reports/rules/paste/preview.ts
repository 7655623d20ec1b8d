import { decideThousands } from "@/lib/core/figures/decide-thousands";
import { readTypedCount, type ThousandsSign, type TypedReading } from "../read-typed-count";
import { COLUMN_NAMES } from "../entry-columns";
import { cellName } from "../grid/names";
import { gridOf } from "../grid/place";
import type { GridCell, GridState } from "../grid/state";
import type { Block } from "./block";
import type { LeftOut, MatchedBlock } from "./matched-block";
import { sumsBeside } from "./printed-sums";

/** A cell as a block would change it. */
export type PreviewCell = {
  name: string;
  cell: GridCell;
  text: string;
  people: number;
  change: "new" | "changed" | "same";
};

/** What a block would put where. `asked`: the one question that is to be answered before. */
export type PastePreview = {
  cells: PreviewCell[];
  left: LeftOut[];
  sign: ThousandsSign | null;
  because: string;
  asked: { text: string; readings: readonly TypedReading[] } | null;
};

/** @param answer the sign that the person has chosen for this block, null while nobody has */
export function previewOf(state: GridState, matched: MatchedBlock, answer: ThousandsSign | null): PastePreview {
  const { sign, because } = signOf(state, matched, answer);
  const cells: PreviewCell[] = [];
  const left: LeftOut[] = [];
  let asked: PastePreview["asked"] = null;
  for (const { region, column, text } of matched.cells) {
    const name = cellName(region, column);
    const cell = state.cells[name];
    const what = `${COLUMN_NAMES[column]}, ${state.rows[region]?.name ?? region}: ${text}`;
    if (!cell) {
      left.push({ what, why: "daerah ini sedang terkunci" });
      continue;
    }
    const read = readTypedCount(text, sign);
    if (read.kind === "ambiguous") asked ??= { text, readings: read.readings };
    if (read.kind === "refused") left.push({ what, why: read.message });
    if (read.kind === "count")
      cells.push({ name, cell, text, people: read.people, change: changeOf(cell, read.people) });
  }
  return { cells, left: [...left, ...matched.left], sign, because, asked };
}

function changeOf({ text, thousands }: GridCell, people: number): PreviewCell["change"] {
  if (text.trim() === "") return "new";
  const read = readTypedCount(text, thousands ?? ".");
  return read.kind === "count" && read.people === people ? "same" : "changed";
}

/** The block itself decides, its sums among it, and last month's figures; then what is known of the person. */
function signOf(
  state: GridState,
  { cells, sums }: Pick<MatchedBlock, "cells" | "sums">,
  answer: ThousandsSign | null,
): { sign: ThousandsSign | null; because: string } {
  if (answer !== null) return { sign: answer, because: "" };
  const lastMonth = cells.map(({ region, column }) => state.cells[cellName(region, column)]?.before ?? null);
  const { sign, because } = decideThousands(
    cells.map(({ text }) => text),
    { lastMonth, totals: sums },
  );
  return { sign: sign ?? state.thousands, because };
}

/** A block of figures only, from the cell under the cursor right and down. What is empty in it leaves cells as they are. */
export function spread(state: GridState, block: Block, from: string): MatchedBlock {
  const grid = gridOf(state);
  const row = grid.findIndex((names) => names.includes(from));
  const column = grid[row]?.indexOf(from) ?? -1;
  const matched: MatchedBlock = { cells: [], left: [], sums: [] };
  block.forEach((line, down) => {
    line.forEach((text, right) => {
      const cell = state.cells[grid[row + down]?.[column + right] ?? ""];
      if (text === "") return;
      if (cell) matched.cells.push({ region: cell.region, column: cell.column, text, line: down + 1 });
      else matched.left.push({ what: `${text} (baris ${down + 1}, kolom ${right + 1})`, why: "di luar tabel" });
    });
  });
  const lines = block.map((_, down) => matched.cells.filter(({ line }) => line === down + 1));
  return { ...matched, sums: sumsBeside(lines) };
}

/** @returns the texts to put into cells as one step, with the sign that they are read with */
export function fillOf(
  state: GridState,
  matched: MatchedBlock,
): { texts: Record<string, string>; thousands: ThousandsSign | null } {
  const texts = Object.fromEntries(matched.cells.map(({ region, column, text }) => [cellName(region, column), text]));
  return { texts, thousands: signOf(state, matched, null).sign };
}
