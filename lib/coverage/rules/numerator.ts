import type { Extent, PartSegment, Segment } from "@/lib/core/vocabulary";

/** The effective count of one segment of one region's month: the real one before the simulated, then the newest. */
export type Cell = { active: number; simulated: boolean; version: number; sourceId: string };
export type Cells = Partial<Record<Segment, Cell>>;

/** One region's effective counts of one month. */
export type RegionCells = Record<Extent, Cells>;

export type Numerator = {
  /** Active participants, in people. */
  active: number;
  simulated: boolean;
  /** True where PU, BPU or JAKON is wanted and not there. */
  partial: boolean;
  sources: string[];
};

/** PMI is counted at few places; a month without it is complete. */
const EXPECTED: readonly PartSegment[] = ["PU", "BPU", "JAKON"];
const EVERY_PART = 4;

/**
 * Sums an indicator's segments. ALL can only answer for every segment at once; where a month has both ALL and parts,
 * the real one is taken, then the newer one, never their sum.
 * @returns null when nothing is known
 */
export function numeratorOf(cells: Cells, segments: readonly PartSegment[]): Numerator | null {
  const whole = segments.length === EVERY_PART ? cells.ALL : undefined;
  const present = segments.filter((segment) => {
    const part = cells[segment];
    return part !== undefined && !(whole && outranks(whole, part));
  });
  const parts = present.map((segment) => cells[segment]!);
  if (whole && parts.length === 0) {
    return { active: whole.active, simulated: whole.simulated, partial: false, sources: [whole.sourceId] };
  }
  if (parts.length === 0) return null;
  return {
    active: parts.reduce((sum, part) => sum + part.active, 0),
    simulated: parts.some((part) => part.simulated),
    partial: EXPECTED.some((segment) => segments.includes(segment) && !present.includes(segment)),
    sources: [...new Set(parts.map((part) => part.sourceId))],
  };
}

type Ranked = Pick<Cell, "simulated" | "version">;

/** A real ALL replaces simulated and older parts; a simulated one only older simulated parts. */
export function outranks(whole: Ranked, part: Ranked): boolean {
  if (whole.simulated !== part.simulated) return part.simulated;
  return part.version < whole.version;
}
