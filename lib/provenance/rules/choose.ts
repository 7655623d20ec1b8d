import type { CountingBasis, Extent, PartSegment, Segment, WorkerSegment } from "@/lib/core/vocabulary";
import { cellsInForce, type Ranked, type RecordedCount } from "@/lib/coverage/rules/effective";
import { numeratorOf } from "@/lib/coverage/rules/numerator";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { EarlierFigure } from "../schema";

type Placed = Ranked & { basis: CountingBasis; sourceId: string };
type Definition = { numeratorSegments: PartSegment[]; countingBasis: CountingBasis | null };

/**
 * The recorded counts of a region's month that go into its participants under a definition: of a wider area with a total
 * only that, as everything below lies inside it.
 */
export function countsUsed<Kind extends Placed>(
  counts: readonly RecordedCount<Kind>[],
  isRegency: boolean,
  { numeratorSegments: wanted, countingBasis }: Definition,
): (Kind & { segment: Segment })[] {
  const { OWN, TOTAL } = cellsInForce(counts, isRegency, countingBasis);
  const cells = numeratorOf(TOTAL, wanted) ? TOTAL : OWN;
  const whole: Segment[] = wanted.length === SEGMENTS.length ? ["ALL"] : [];
  return [...whole, ...SEGMENTS.filter((segment) => wanted.includes(segment))].flatMap((segment) => {
    const cell = cells[segment];
    return cell ? [{ ...cell, segment }] : [];
  });
}

/**
 * What a region's own participants were after each version before the newest, where they were another number then.
 * @param approvedAt by version
 */
export function earlierFigures<Kind extends Placed>(
  counts: readonly RecordedCount<Kind>[],
  isRegency: boolean,
  { numeratorSegments, countingBasis }: Definition,
  approvedAt: ReadonlyMap<number, string>,
): EarlierFigure[] {
  const versions = [...approvedAt.keys()].sort((one, other) => one - other);
  const after = versions.flatMap((version) => {
    const known = counts.filter(({ cell }) => cell.version <= version);
    const cells = cellsInForce(known, isRegency, countingBasis);
    const extent: Extent = numeratorOf(cells.TOTAL, numeratorSegments) ? "TOTAL" : "OWN";
    const people = numeratorOf(cells[extent], numeratorSegments)?.active;
    return people === undefined ? [] : [{ participants: people, version, at: approvedAt.get(version)! }];
  });
  return after.slice(0, -1).filter((figure, index) => figure.participants !== after[index + 1]!.participants);
}

/** @returns the segments of workers that a definition's denominator is made of in a year: itself, or all less employees */
export function workerSegments(wanted: WorkerSegment, known: readonly WorkerSegment[]): WorkerSegment[] {
  if (known.includes(wanted)) return [wanted];
  return wanted === "BPU" ? (["ALL", "PU"] as const).filter((segment) => known.includes(segment)) : [];
}
