import { stripEnd } from "@/lib/coverage/rules/spread";
import { packDots } from "./pack-dots";

type DotsProps = {
  /** Of all, the own one among them; ratios. */
  values: readonly number[];
  /** Where one of them stands out. */
  own: number | null;
  /** The target as a ratio, where it compares. */
  target: number | null;
  /** The same in words; null where they stand beside the picture. */
  words: string | null;
};

const WIDTH = 1000;
const HEIGHT = 44;
const MIDDLE = HEIGHT / 2;
/** How wide a dot is where the strip is narrowest, and how far from the line each row stands. */
const DOT = 20;
const ROWS = [0, -7, 7, -14, 14];

/**
 * One dot for each region on one line from 0%, the own one marked, a tick at the target. All other dots are one path:
 * 416 circles would be most of a page.
 */
export function SpreadDots({ values, own, target, words }: DotsProps) {
  const end = stripEnd(values, target);
  const x = (ratio: number) => Math.round((Math.min(ratio, end) / end) * (WIDTH - 16)) + 8;
  return (
    <svg
      className="spread-strip"
      {...(words === null ? { "aria-hidden": true } : { role: "img", "aria-label": words })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <path className="spread-line" d={`M0 ${MIDDLE}H${WIDTH}`} />
      <path className="spread-dots" d={dotsAt(values.map(x))} />
      {target === null ? null : <path className="spread-target" d={`M${x(target)} 2V${HEIGHT - 2}`} />}
      {own === null ? null : <path className="spread-own" d={`M${x(own)} ${MIDDLE}h0`} />}
    </svg>
  );
}

function dotsAt(places: readonly number[]): string {
  const rows = packDots(places, { width: DOT, rows: ROWS.length });
  return places.map((place, index) => `M${place} ${MIDDLE + ROWS[rows[index]!]!}h0`).join("");
}
