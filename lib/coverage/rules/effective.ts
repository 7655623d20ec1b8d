import { SEGMENTS, type CountingBasis, type Extent, type PartSegment, type Segment } from "@/lib/core/vocabulary";

// Which recorded counts of a region's month are in force: approved ones known at the moment asked about, the real before
// the simulated, then the newest; ALL or parts; one counting basis (design §10, DECISIONS 45). `queries/effective.ts`
// chooses the rows, this file combines them, and nothing else does either.

/** A recorded count as far as it decides what counts. `active` in people. */
export type Cell = { active: number; simulated: boolean; version: number; sourceId: string; basis: CountingBasis };
/** The counts of one region's month in one extent, at most one a segment. */
export type Cells<Kind extends Ranked = Cell> = Partial<Record<Segment, Kind>>;
/** One region's counts in force of one month. */
export type RegionCells = Record<Extent, Cells>;

export type Ranked = Pick<Cell, "active" | "simulated" | "version">;
type Placed = Ranked & { basis: CountingBasis };
export type RecordedCount<Kind extends Placed = Cell> = { extent: Extent; segment: Segment; cell: Kind };

/** PMI is counted at few places; a month without it is complete. */
export const EXPECTED: readonly PartSegment[] = ["PU", "BPU", "JAKON"];

/** A real count replaces simulated and older real ones; a simulated one only older simulated ones. */
export function outranks(one: Pick<Ranked, "simulated" | "version">, other: Pick<Ranked, "simulated" | "version">) {
  return one.simulated === other.simulated ? one.version > other.version : other.simulated;
}

/**
 * The counts of a region's month that are in force, whatever their order.
 * @param counts every recorded one, or at least the highest of each extent, basis and segment
 * @param isRegency nothing lies inside a regency, so its OWN and TOTAL say the same and only one of them is kept, as OWN
 * @param basis the only counting basis wanted, or null: then the best picture decides, and bases are never mixed
 */
export function cellsInForce<Kind extends Placed>(
  counts: readonly RecordedCount<Kind>[],
  isRegency: boolean,
  basis: CountingBasis | null = null,
): Record<Extent, Cells<Kind>> {
  const pictures = picturesInForce(basis === null ? counts : counts.filter(({ cell }) => cell.basis === basis));
  const bestOf = (...keys: PictureKey[]) =>
    keys
      .flatMap((key) => pictures.get(key) ?? [])
      .reduce<Cells<Kind>>((best, other) => (isBetter(other, best) ? other : best), {});
  if (isRegency)
    return { OWN: bestOf("TOTAL DOMICILE", "TOTAL REGISTRATION", "OWN DOMICILE", "OWN REGISTRATION"), TOTAL: {} };
  return {
    OWN: bestOf("OWN DOMICILE", "OWN REGISTRATION"),
    TOTAL: bestOf("TOTAL DOMICILE", "TOTAL REGISTRATION"),
  };
}

type PictureKey = `${Extent} ${CountingBasis}`;

/** @returns the counts in force of each extent and basis by themselves, for the question whether a count is recorded already */
export function picturesInForce<Kind extends Placed>(
  counts: readonly RecordedCount<Kind>[],
): Map<PictureKey, Cells<Kind>> {
  const pictures = new Map<PictureKey, Cells<Kind>>();
  for (const { extent, segment, cell } of counts) {
    const key: PictureKey = `${extent} ${cell.basis}`;
    const cells = pictures.get(key) ?? {};
    pictures.set(key, cells);
    const known = cells[segment];
    if (!known || outranks(cell, known)) cells[segment] = cell;
  }
  for (const [key, cells] of pictures) pictures.set(key, settled(cells));
  return pictures;
}

/**
 * ALL and parts of one picture: parts that ALL outranks are no longer broken down. Once every expected part outranks
 * ALL, it is history; until then it stands, and the parts in force are inside it (DECISIONS 45).
 */
export function settled<Kind extends Ranked>(cells: Cells<Kind>): Cells<Kind> {
  const { ALL: whole } = cells;
  if (!whole) return cells;
  const parts: Cells<Kind> = {};
  for (const segment of SEGMENTS) {
    const part = cells[segment];
    if (part && !outranks(whole, part)) parts[segment] = part;
  }
  return EXPECTED.every((segment) => parts[segment]) ? parts : { ...parts, ALL: whole };
}

/** @returns active people of all segments of a picture in force, null where nothing is known; parts may exceed an older ALL */
export function peopleIn(cells: Partial<Record<Segment, Pick<Cell, "active">>>): number | null {
  return sumOf(
    SEGMENTS.flatMap((segment) => cells[segment]?.active ?? []),
    cells.ALL?.active,
  );
}

/** @returns the sum of parts, or the whole they lie in where that is more */
export function sumOf(parts: readonly number[], whole: number | undefined): number | null {
  if (parts.length === 0) return whole ?? null;
  const sum = parts.reduce((people, part) => people + part, 0);
  return whole === undefined ? sum : Math.max(whole, sum);
}

/** Real before simulated, complete before in part, then the newest; equals stay. */
function isBetter(one: Cells<Ranked>, other: Cells<Ranked>): boolean {
  const [a, b] = [rankOf(one), rankOf(other)];
  for (const [index, value] of a.entries()) if (value !== b[index]) return value > b[index]!;
  return false;
}

/** Of a picture with real counts only these speak: a simulated one that fills it up moves nothing real. */
function rankOf(cells: Cells<Ranked>): number[] {
  const counts = Object.entries(cells) as [Segment, Ranked][];
  const real = counts.filter(([, { simulated }]) => !simulated);
  const judged = new Map(real.length > 0 ? real : counts);
  const isComplete = judged.has("ALL") || EXPECTED.every((segment) => judged.has(segment));
  return [
    Number(counts.length > 0),
    Number(real.length > 0),
    Number(isComplete),
    Math.max(0, ...[...judged.values()].map(({ version }) => version)),
  ];
}
