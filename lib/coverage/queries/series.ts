import type { Facts } from "../rules/months";
import { pointOf } from "../rules/months";
import type { AreaNode } from "../rules/roll-up";
import type { Indicator, SeriesPoint } from "../schema";
import type { MonthCells } from "./cells";

/** A month's point stays the same object for as long as the month's cells and the workers do. */
const points = new WeakMap<MonthCells, { workers: Facts["workers"]; byKey: Map<string, SeriesPoint | null> }>();

/** @returns the coverage of an area in each month that has a figure, oldest first; unchanged months are not rolled up again */
export function memoisedSeries(area: AreaNode, facts: Facts, indicator: Indicator): SeriesPoint[] {
  const key = `${area.code}/${indicator.code}`;
  return [...facts.cells]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([period, cells]) => {
      let known = points.get(cells);
      if (known?.workers !== facts.workers) points.set(cells, (known = { workers: facts.workers, byKey: new Map() }));
      let point = known.byKey.get(key);
      if (point === undefined) known.byKey.set(key, (point = pointOf(area, facts, indicator, period)));
      return point ?? [];
    });
}
