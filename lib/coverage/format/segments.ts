import { countCell, type Cell } from "@/lib/core/cell";
import { formatCount, formatPercent } from "@/lib/core/numbers";
import { SEGMENTS, type PartSegment } from "@/lib/core/vocabulary";
import type { RegencyDetail } from "../rules/reading";
import { coverageOf } from "../rules/ratio";
import type { AreaCoverage } from "../schema";
import { segmentName, workersName } from "./definition";

/** People of one segment; `coverage` is that of the segment's own workers, where somebody counts them. */
export type SegmentRow = { segment: PartSegment | "unsplit"; name: string; people: Cell; coverage: string | null };

/** @returns the segments with a figure, which add up to the participants */
export function segmentRows(area: AreaCoverage, workers: RegencyDetail["segmentWorkers"]): SegmentRow[] {
  return ([...SEGMENTS, "unsplit"] as const).flatMap((segment) => {
    const people = area.segments[segment];
    if (people === null) return [];
    const cell = countCell(people, `${formatCount(people)} peserta`);
    return { segment, name: segmentName(segment), people: cell, coverage: ownCoverage(segment, people, workers) };
  });
}

function ownCoverage(
  segment: PartSegment | "unsplit",
  people: number,
  workers: RegencyDetail["segmentWorkers"],
): string | null {
  const base = workers[segment];
  if (!base || segment === "unsplit" || segment === "PMI") return null;
  const name = workersName({ base: "EMPLOYED", denominatorSegment: segment });
  return `${formatPercent(coverageOf(people, base.count))} dari ${formatCount(base.count)} ${name}`;
}
