import { lineOf } from "@/lib/core/region-code";
import { regionBy, shortName } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { keyOf } from "@/lib/targets/rules/choices";
import type { Target } from "@/lib/targets/schema";
import type { Measure, Standing } from "../rules/standing";
import { targetGap, targetsFor } from "./targets";

/** A target of one of the columns, with who is missing to it or why that is not said. */
export type ColumnTarget = { target: Target; isOwn: boolean; isChosen: boolean; gap: string };

/** A family of documents in one year: what the region itself, its province and the nation say, each for itself. */
export type TargetRow = { key: string; name: string; year: number; isChosen: boolean; cells: ColumnTarget[][] };

/** `heads` name the columns, nearest first: three of a regency, two of a province. */
export type TargetColumns = { heads: Pick<Region, "code" | "name">[]; rows: TargetRow[] };

/**
 * @param applicable every target of the region and of those around it
 * @returns them side by side, those the page is measured against first, then by year; no verdict over all of them
 */
export function targetColumns(
  { area, target: main, inTotal }: Standing,
  applicable: readonly Target[],
  regions: readonly Region[],
  { indicator }: Pick<Measure, "indicator">,
): TargetColumns {
  const line = lineOf(area.region.code);
  const said = targetsFor(area, applicable);
  const rows = [...new Set(said.map(keyOf))].map((key): TargetRow => {
    const ofRow = said.filter((target) => keyOf(target) === key);
    const cells = line.map((code) =>
      ofRow
        .filter(({ regionCode }) => regionCode === code)
        .map((target) => ({
          target,
          isOwn: code === area.region.code,
          isChosen: target.id === main?.id,
          gap: gapText(targetGap(area, target, indicator, inTotal)),
        })),
    );
    // The widest document names its family best: `UCJ nasional` over `UCJ kabupaten`.
    const { instrument, year } = ofRow.at(-1)!;
    return { key, name: instrument.title, year, isChosen: cells.flat().some(({ isChosen }) => isChosen), cells };
  });
  return {
    heads: line.map((code) => ({ code, name: shortName(regionBy(regions, code).name) })),
    rows: rows.sort((a, b) => Number(b.isChosen) - Number(a.isChosen) || a.year - b.year || a.key.localeCompare(b.key)),
  };
}

function gapText({ value, text }: ReturnType<typeof targetGap>): string {
  return typeof value === "number" && value > 0 ? `kurang ${text}` : text;
}
