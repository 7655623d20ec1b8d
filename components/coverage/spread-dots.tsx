import { spreadPlaces, STRIP } from "@/lib/coverage/rules/spread-places";

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

const MIDDLE = STRIP.height / 2;

/**
 * One dot for each region on one line from 0%, the own one marked, a tick at the target. All other dots are one path:
 * 416 circles would be most of a page.
 */
export function SpreadDots({ values, words, ...marks }: DotsProps) {
  const { dots, own, target } = spreadPlaces(values, marks);
  return (
    <svg
      className="spread-strip"
      {...(words === null ? { "aria-hidden": true } : { role: "img", "aria-label": words })}
      viewBox={`0 0 ${STRIP.width} ${STRIP.height}`}
      preserveAspectRatio="none"
    >
      <path className="spread-line" d={`M0 ${MIDDLE}H${STRIP.width}`} />
      <path className="spread-dots" d={dots.map(({ x, y }) => `M${x} ${y}h0`).join("")} />
      {target === null ? null : <path className="spread-target" d={`M${target} 2V${STRIP.height - 2}`} />}
      {own === null ? null : <path className="spread-own" d={`M${own} ${MIDDLE}h0`} />}
    </svg>
  );
}
