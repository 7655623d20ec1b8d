import type { CSSProperties } from "react";

/** On which side of the target a range lies, or `plain` where there is none. */
export type Side = "below" | "above" | "plain";

/** As many shades as a side can have ranges; `--bin-below-1` is nearest to the target, 7 farthest (app/tokens.css). */
const SHADES = 7;

/**
 * Spreads the shades of each side over its ranges, so that few ranges are far apart in colour, too.
 * @param sides of the ranges, from low to high
 * @returns custom properties of the map: `--c0` fills what has `data-b="0"`, `--k0` is legible on it
 */
export function paletteOf(sides: readonly Side[]): CSSProperties {
  const style: Record<`--${string}`, string> = {};
  sides.forEach((side, index) => {
    const own = sides.filter((each) => each === side).length;
    const first = sides.indexOf(side);
    const distance = side === "below" ? first + own - 1 - index : index - first;
    const shade = own === 1 ? Math.ceil(SHADES / 2) : 1 + Math.round((distance * (SHADES - 1)) / (own - 1));
    style[`--c${index}`] = `var(--bin-${side}-${shade})`;
    style[`--k${index}`] = `var(--bin-ink-${shade > SHADES / 2 + 1 ? "far" : "near"})`;
  });
  return style;
}
