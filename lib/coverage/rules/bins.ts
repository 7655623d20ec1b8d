import { formatPercent } from "@/lib/core/numbers";
import type { AreaCoverage } from "../schema";
import { meetsTarget } from "./ratio";

/**
 * 0 is farthest below the target, 3 just below, 4 at or just above, 6 far above; `over` is above 100%, which is no
 * success of the area; null is no figure that compares.
 */
export type Bin = 0 | 1 | 2 | 3 | 4 | 5 | 6 | "over" | null;

/** Upper edges as a share of the target; fixed, so that maps of different months compare. */
const EDGES = [0.25, 0.5, 0.75, 1, 1.25, 1.5] as const;

/**
 * The side of the target is decided by the exact counts, never by a rounded percentage.
 * @param targetPercent null where the area has no target or cannot be compared with it
 */
export function binOf(
  area: Pick<AreaCoverage, "coverage" | "participants" | "reported">,
  targetPercent: number | null,
): Bin {
  if (area.coverage === null || targetPercent === null) return null;
  if (area.coverage > 1) return "over";
  const share = area.coverage / (targetPercent / 100);
  if (meetsTarget(area.participants, area.reported.workers, targetPercent))
    return share < 1.25 ? 4 : share < 1.5 ? 5 : 6;
  return share < 0.25 ? 0 : share < 0.5 ? 1 : share < 0.75 ? 2 : 3;
}

/**
 * @param targetPercent the one target of all areas, or null where each has its own: then the ranges are shares of it
 * @returns the bins that there can be with their printed range and how many areas fall in each
 */
export function legendOf(
  bins: readonly Bin[],
  targetPercent: number | null,
): { bin: Bin; label: string; count: number }[] {
  const all: Bin[] = [0, 1, 2, 3, 4, 5, 6, "over", null];
  return all.flatMap((bin) => {
    const label = labelOf(bin, targetPercent);
    return label === null ? [] : [{ bin, label, count: bins.filter((each) => each === bin).length }];
  });
}

/** @returns null for a range that lies above 100%, where areas are counted apart */
function labelOf(bin: Bin, targetPercent: number | null): string | null {
  if (bin === null) return "belum ada angka yang sebanding";
  if (bin === "over") return "di atas 100%";
  const edges: readonly number[] = EDGES;
  const [from, to] = [edges[bin - 1], edges[bin]];
  if (targetPercent === null)
    return from === undefined
      ? `di bawah ${EDGES[0] * 100}% target`
      : to === undefined
        ? `${from * 100}% target ke atas`
        : `${from * 100}% – ${to * 100}% target`;
  const edge = (share: number) => Math.min(1, (targetPercent / 100) * share);
  if (from === undefined) return `di bawah ${formatPercent(edge(EDGES[0]))}`;
  return edge(from) === 1 ? null : `${formatPercent(edge(from))} – ${formatPercent(to === undefined ? 1 : edge(to))}`;
}
