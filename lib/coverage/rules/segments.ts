import { yearOf, type Period } from "@/lib/core/period";
import { SEGMENTS, type PartSegment } from "@/lib/core/vocabulary";
import { denominatorOf } from "./denominator";
import type { Facts } from "./months";
import type { Cell } from "./numerator";
import { coverageOf } from "./ratio";

/** One segment of a region's month. People; ratio 0..n; base null where nobody counts its workers. */
export type SegmentCount = {
  segment: PartSegment | "ALL";
  active: number | null;
  base: number | null;
  ratio: number | null;
  simulated: boolean;
};

/** Which segments have workers of their own to be held against. */
const OWN_BASE: Record<PartSegment, "PU" | "BPU" | null> = { PU: "PU", BPU: "BPU", JAKON: null, PMI: null };

/** @returns the parts of a region's month, or ALL alone where the source gives no split; empty where nothing was reported */
export function segmentsOf(facts: Facts, code: string, period: Period): SegmentCount[] {
  const cells = facts.cells.get(period)?.get(code);
  if (!cells) return [];
  const chosen = Object.keys(cells.TOTAL).length > 0 ? cells.TOTAL : cells.OWN;
  const workers = facts.workers.get(code) ?? [];
  const count = (segment: PartSegment | "ALL", cell: Cell | undefined): SegmentCount => {
    const own = segment === "ALL" ? "ALL" : OWN_BASE[segment];
    const base = own === null ? null : (denominatorOf(workers, own, yearOf(period))?.count ?? null);
    return {
      segment,
      active: cell?.active ?? null,
      base,
      ratio: coverageOf(cell?.active ?? null, base),
      simulated: cell?.simulated ?? false,
    };
  };
  const parts = SEGMENTS.filter((segment) => chosen[segment]);
  if (
    chosen.ALL &&
    (parts.length === 0 || (!chosen.ALL.simulated && parts.every((segment) => chosen[segment]?.simulated)))
  ) {
    return [count("ALL", chosen.ALL)];
  }
  return parts.map((segment) => count(segment, chosen[segment]));
}
