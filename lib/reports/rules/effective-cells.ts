import { outranks } from "@/lib/coverage/rules/numerator";
import type { Segment } from "@/lib/core/vocabulary";
import type { JudgedCell, JudgedCells } from "@/lib/quality/schema";
import type { ParticipantFact } from "../schema";

/** A recorded count with what decides whether it holds. */
export type RecordedCell = JudgedCell & { simulated: boolean; version: number };
export type RecordedCells = Partial<Record<Segment, RecordedCell>>;

/**
 * A month's cells as reading pages count them: where ALL and parts are both recorded, the real one holds, then the newer
 * one, never both (DECISIONS 4).
 */
export function effectiveCells({ ALL: whole, ...parts }: RecordedCells): JudgedCells {
  const kept = Object.entries(parts).filter(([, part]) => whole === undefined || !outranks(whole, part));
  if (whole && kept.length === 0) return { ALL: figuresOf(whole) };
  return Object.fromEntries(kept.map(([segment, part]) => [segment, figuresOf(part)]));
}

function figuresOf({ active, inactive, registered }: JudgedCell): JudgedCell {
  return { active, inactive, registered };
}

/** @returns a month as it will be once new real counts of it are recorded: ALL replaces the parts, and the reverse */
export function laidOver(cells: JudgedCells, facts: readonly ParticipantFact[]): JudgedCells {
  const given: JudgedCells = Object.fromEntries(
    facts.map(({ segment, active, inactive }) => [segment, { active, inactive, registered: null }]),
  );
  if (given.ALL) return { ALL: given.ALL };
  const parts = { ...cells };
  delete parts.ALL;
  return { ...parts, ...given };
}
