import { peopleIn } from "@/lib/coverage/rules/effective";
import { SEGMENTS, type Segment } from "@/lib/core/vocabulary";
import type { JudgedCell, JudgedCells } from "../schema";

export type FilledCell = { segment: Segment; cell: JudgedCell };

const ORDER: readonly Segment[] = [...SEGMENTS, "ALL"];

/** @returns the cells that are filled, in the order of the form */
export function filled(cells: JudgedCells): FilledCell[] {
  return ORDER.flatMap((segment) => {
    const cell = cells[segment];
    return cell ? [{ segment, cell }] : [];
  });
}

/** @returns active people of all segments, parts inside an ALL counted once; 0 for an empty row */
export function sumOf(cells: JudgedCells): number {
  return peopleIn(cells) ?? 0;
}

/** @returns whether both rows fill the same segments with the same active people, and at least two of them above 0 */
export function isSameRow(one: JudgedCells, other: JudgedCells): boolean {
  const [left, right] = [filled(one), filled(other)];
  return (
    left.length === right.length &&
    left.filter(({ cell }) => cell.active > 0).length >= 2 &&
    left.every(({ segment, cell }) => other[segment]?.active === cell.active)
  );
}

/** How far two rows lie apart over the segments that both fill. @returns mean difference of logarithms, null: none */
export function distance(one: JudgedCells, other: JudgedCells): number | null {
  const apart = filled(one).flatMap(({ segment, cell }) => {
    const people = other[segment]?.active;
    // One person more on both sides, so that small cells weigh little and 0 is no infinity.
    return people === undefined ? [] : [Math.abs(Math.log((cell.active + 1) / (people + 1)))];
  });
  return apart.length < 2 ? null : apart.reduce((sum, part) => sum + part, 0) / apart.length;
}
