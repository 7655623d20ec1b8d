import { LARGEST_COUNT } from "@/lib/core/numbers";
import type { Finding, JudgedCell, JudgedCells, JudgedReport } from "../schema";
import { findingOf, SEGMENT_WORDS } from "./finding";
import { filled, sumOf, type FilledCell } from "./filled";

/** P.101 to P.105: what cannot be true, whatever the past was. */
export function checkFigures({ cells, total }: JudgedReport): Finding[] {
  const all = filled(cells);
  return [...all.flatMap(checkCell), ...checkSum(cells, all, total)];
}

function checkCell({ segment, cell }: FilledCell): Finding[] {
  const name = SEGMENT_WORDS[segment];
  const strange = figuresOf(cell).filter((figure) => !isPeople(figure));
  if (strange.length > 0) {
    return strange.map((figure) => findingOf("P.101", segment, null, { segment: name, figure }));
  }
  const { active, inactive, registered } = cell;
  if (registered === null) return [];
  if (active > registered) return [findingOf("P.102", segment, active, { segment: name, active, registered })];
  // Inactive alone can be anything: registered is then their sum and never smaller than active.
  if (inactive === null || active + inactive === registered) return [];
  return [findingOf("P.103", segment, active, { segment: name, registered, sum: active + inactive })];
}

function checkSum(cells: JudgedCells, all: readonly FilledCell[], total: number | null): Finding[] {
  if (cells.ALL && sumOf(cells) > cells.ALL.active)
    return [findingOf("P.105", null, null, { whole: cells.ALL.active, parts: sumOf(cells) })];
  if (total === null || all.length === 0) return [];
  const sum = sumOf(cells);
  return sum === total ? [] : [findingOf("P.104", null, total, { total, sum })];
}

function figuresOf({ active, inactive, registered }: JudgedCell): number[] {
  return [active, inactive, registered].filter((figure) => figure !== null);
}

function isPeople(figure: number): boolean {
  return Number.isInteger(figure) && figure >= 0 && figure <= LARGEST_COUNT;
}
