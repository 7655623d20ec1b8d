import { formatStatedPercent } from "@/lib/core/numbers";
import { placeText, spreadText } from "@/lib/coverage/format/spread";
import { placeOf } from "@/lib/coverage/rules/spread";

type StripProps = {
  /** "Kota Probolinggo" */
  name: string;
  /** Coverage of the region, as a ratio. */
  own: number;
  /** Of all, the own one among them. */
  values: readonly number[];
  /** "daerah Jawa Timur", "kota" */
  whose: string;
  /** The target as a ratio, where it compares. */
  target: number | null;
  /** What must be known of some of the dots. */
  remark?: string | null;
};

const WIDTH = 1000;
const HEIGHT = 44;
const MIDDLE = HEIGHT / 2;
/** Dots nearer than this stand beside each other, five high, and then over each other. */
const NEAR = 8;
const ROWS = [0, -7, 7, -14, 14];

/**
 * One dot for each region on one line from 0%, the own one marked, a tick at the target. All other dots are one path:
 * 416 circles would be most of a page.
 */
export function SpreadStrip({ name, own, values, whose, target, remark = null }: StripProps) {
  const end = Math.min(1.2, Math.max(...values, target ?? 0) * 1.04);
  const x = (ratio: number) => Math.round((Math.min(ratio, end) / end) * (WIDTH - 16)) + 8;
  const place = placeText(placeOf(own, values), whose);
  return (
    <figure className="spread">
      <svg
        role="img"
        aria-label={spreadText(name, own, values, whose)}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <path className="spread-line" d={`M0 ${MIDDLE}H${WIDTH}`} />
        <path className="spread-dots" d={dotsAt(values.map(x))} />
        {target === null ? null : <path className="spread-target" d={`M${x(target)} 2V${HEIGHT - 2}`} />}
        <path className="spread-own" d={`M${x(own)} ${MIDDLE}h0`} />
      </svg>
      <figcaption>
        {place}
        {target === null ? null : (
          <span className="text-muted"> · garis = target {formatStatedPercent(target * 100)}</span>
        )}
        {remark === null ? null : <span className="text-muted"> · {remark}</span>}
      </figcaption>
    </figure>
  );
}

function dotsAt(places: readonly number[]): string {
  const taken = new Map<number, number>();
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => {
      const stack = Math.floor(place / NEAR);
      const before = taken.get(stack) ?? 0;
      taken.set(stack, before + 1);
      return `M${place} ${MIDDLE + ROWS[before % ROWS.length]!}h0`;
    })
    .join("");
}
