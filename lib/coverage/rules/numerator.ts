import type { CountingBasis, PartSegment } from "@/lib/core/vocabulary";
import { EXPECTED, sumOf, type Cells } from "./effective";

export type Numerator = {
  /** Active participants, in people. */
  active: number;
  /** What of them stands in which segment; `unsplit` is the part of an ALL that no segment accounts for. They add up to `active`. */
  segments: SegmentPeople;
  simulated: boolean;
  /** True where PU, BPU or JAKON is wanted and not there. */
  partial: boolean;
  sources: string[];
  bases: CountingBasis[];
};

/** People by segment, null where none was reported. */
export type SegmentPeople = Record<PartSegment | "unsplit", number | null>;

export const NO_SEGMENTS: SegmentPeople = { PU: null, BPU: null, JAKON: null, PMI: null, unsplit: null };
const EVERY_PART = 4;

/**
 * Adds up an indicator's segments. ALL can only answer for every segment at once.
 * @param cells counts in force (`effective.ts`)
 * @returns null when nothing is known
 */
export function numeratorOf(cells: Cells, segments: readonly PartSegment[]): Numerator | null {
  const whole = segments.length === EVERY_PART ? cells.ALL : undefined;
  const present = segments.filter((segment) => cells[segment]);
  const parts = present.map((segment) => cells[segment]!);
  const active = sumOf(
    parts.map((part) => part.active),
    whole?.active,
  );
  if (active === null) return null;
  const counted = whole ? [...parts, whole] : parts;
  const sum = parts.reduce((people, part) => people + part.active, 0);
  return {
    active,
    segments: {
      ...NO_SEGMENTS,
      ...Object.fromEntries(present.map((segment) => [segment, cells[segment]!.active])),
      unsplit: whole && (active > sum || parts.length === 0) ? active - sum : null,
    },
    simulated: counted.some((cell) => cell.simulated),
    partial: !whole && EXPECTED.some((segment) => segments.includes(segment) && !present.includes(segment)),
    sources: [...new Set(counted.map((cell) => cell.sourceId))],
    bases: [...new Set(counted.map((cell) => cell.basis))],
  };
}

/** @returns several areas together; null where one of them, or every one, is missing */
export function addNumerators(parts: readonly (Numerator | null)[]): Numerator | null {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0 || known.length < parts.length) return null;
  return {
    active: known.reduce((sum, { active }) => sum + active, 0),
    segments: addSegments(known.map(({ segments }) => segments)),
    simulated: known.some(({ simulated }) => simulated),
    partial: known.some(({ partial }) => partial),
    sources: [...new Set(known.flatMap(({ sources }) => sources))],
    bases: [...new Set(known.flatMap(({ bases }) => bases))],
  };
}

/** @returns the segments of several areas together; null stays where nobody reported one */
export function addSegments(parts: readonly SegmentPeople[]): SegmentPeople {
  const sum: SegmentPeople = { ...NO_SEGMENTS };
  for (const part of parts)
    for (const [segment, people] of Object.entries(part) as [keyof SegmentPeople, number | null][])
      if (people !== null) sum[segment] = (sum[segment] ?? 0) + people;
  return sum;
}
