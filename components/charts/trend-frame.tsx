import { depthOf, type Axis } from "@/lib/core/axis";
import type { TrendData, TrendUnit } from "./trend-data";
import { formatTick, labelEvery, positionOf } from "./trend-scale";

export const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** Horizontal lines with their numbers. */
export function TrendGrid({ scale, unit }: { scale: Axis; unit: TrendUnit }) {
  return (
    <>
      {scale.ticks.map((tick) => (
        <div key={tick} className="trend-tick" style={{ top: percent(depthOf(tick, scale)) }}>
          <span>{formatTick(tick, unit)}</span>
        </div>
      ))}
    </>
  );
}

/** The plot at 320 px, and where the figure is wide enough for names in the margin. */
const NARROW = 156;
const WIDE = 410;

/** Names under the plot: as many as fit a phone, and more where the figure is wide. */
export function TrendStops({ rows }: { rows: TrendData["rows"] }) {
  const texts = rows.map((row) => row.short ?? row.label);
  const length = Math.max(...texts.map((text) => text.length));
  const narrow = labelEvery(rows.length, length, NARROW);
  const wide = labelEvery(rows.length, length, WIDE);
  return (
    <>
      {texts.map((text, index) => {
        const isNarrow = index % narrow === 0;
        const isWide = index % wide === 0;
        if (!isNarrow && !isWide) return null;
        const only = isNarrow && isWide ? "" : isNarrow ? " trend-narrow" : " trend-wide";
        return (
          <span
            key={rows[index]!.key}
            className={`trend-stop${only}`}
            style={{ left: percent(positionOf(index, rows.length)) }}
          >
            {text}
          </span>
        );
      })}
    </>
  );
}
