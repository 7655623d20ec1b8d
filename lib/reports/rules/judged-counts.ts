import type { Period } from "@/lib/core/period";
import type { Segment } from "@/lib/core/vocabulary";
import { cellsInForce, type Cell, type RecordedCount } from "@/lib/coverage/rules/effective";
import type { JudgedCell, JudgedCells } from "@/lib/quality/schema";
import type { ParticipantFact } from "../schema";

/** A recorded count with the people beside it who are registered and not active, null where the source does not say. */
export type RecordedFigure = RecordedCount<Pick<Cell, "active" | "simulated" | "version" | "basis"> & Inactive>;
type Inactive = { inactive: number | null };

/** The months of a region as reading pages count them. */
export type History = Map<Period, JudgedCells>;

/** @returns a regency's month in force as the rules judge it: the same counts that pages, API and headlines use */
export function judgedCounts(counts: readonly RecordedFigure[]): JudgedCells {
  const { OWN: cells } = cellsInForce(counts, true);
  const entries = Object.entries(cells) as [Segment, Inactive & { active: number }][];
  return Object.fromEntries(
    entries.map(([segment, { active, inactive }]): [Segment, JudgedCell] => [
      segment,
      { active, inactive, registered: null },
    ]),
  );
}

/** @returns a month as it will be in force once new real counts of it are recorded */
export function laidOver(counts: readonly RecordedFigure[], facts: readonly ParticipantFact[]): JudgedCells {
  const next = 1 + Math.max(0, ...counts.map(({ cell }) => cell.version));
  const given = facts.map(({ extent, segment, basis, active, inactive }): RecordedFigure => {
    return { extent, segment, cell: { active, inactive, basis, version: next, simulated: false } };
  });
  return judgedCounts([...counts, ...given]);
}
