import { provinceOf } from "@/lib/core/region-code";
import type { Target } from "@/lib/targets/schema";
import { binOf, binsOf, type Bin, type Binned } from "./bins";
import type { Standing } from "./standing";

/**
 * What an area is filled with: the index of its range; `over` is above 100%, which is no success of the place; `none` a
 * figure that no target compares with, beside others that do; null no figure.
 */
export type Fill = number | "over" | "none" | null;

/** What the colours of one map mean. */
export type MapScale = {
  /** Coverage, or its share of the target where the areas have different targets. */
  measure: "coverage" | "attainment";
  /** The one target of all areas; null where each has its own, or none compares. */
  target: Target | null;
  bins: Bin[];
};

type Measured = Pick<Standing, "coverage" | "attainment" | "meets" | "target">;

/** @param shown the areas that are drawn with a figure; ranges are chosen by them (DECISIONS 78) */
export function scaleOf(shown: readonly Measured[]): MapScale {
  const stated = shown.filter(({ coverage }) => coverage !== null && coverage <= 1);
  const compared = stated.filter(({ attainment }) => attainment !== null);
  const targets = new Map(compared.map(({ target }) => [target!.percent, target!]));
  const target = targets.size === 1 ? [...targets.values()][0]! : null;
  const measure = targets.size > 1 ? "attainment" : "coverage";
  const edge = targets.size > 1 ? 100 : (target?.percent ?? null);
  const figures = (targets.size === 0 ? stated : compared).map((each) => binnedOf(each, measure));
  return { measure, target, bins: binsOf(figures, edge) };
}

export function fillOf(standing: Measured, { measure, bins }: MapScale): Fill {
  if (standing.coverage === null) return null;
  if (standing.coverage > 1) return "over";
  const isPlain = bins[0]?.side === "plain";
  return isPlain || standing.attainment !== null ? binOf(binnedOf(standing, measure), bins) : "none";
}

function binnedOf({ coverage, attainment, meets }: Measured, measure: MapScale["measure"]): Binned {
  return { percent: (measure === "coverage" ? coverage! : attainment!) * 100, meets };
}

/**
 * @param silent codes of regencies without a figure of their own
 * @returns by province those of which only the total is known, so that their silent regencies are drawn as one
 */
export function blocksOf(silent: readonly string[], standings: ReadonlyMap<string, Standing>): Map<string, Standing> {
  const provinces = new Set(silent.map(provinceOf));
  return new Map(
    [...provinces].flatMap((code) => {
      const standing = standings.get(code);
      const isTotal = standing?.coverage != null && standing.area.reported.byTotal === standing.area.reported.of;
      return isTotal ? [[code, standing] as const] : [];
    }),
  );
}
