import { trendNames, type SheetTrend } from "@/lib/coverage/format/sheet-trend";
import type { Sheet } from "@/lib/sheets/schema";
import { SheetPart } from "./sheet-part";

/** On a phone two months need this much of the plot's width between them. */
const NARROW = 0.45;

/** Two years as one line; names are text beside the picture, so that they stay readable at every width. */
export function SheetTrendPlot({ trend }: { trend: NonNullable<Sheet["trend"]> }) {
  return (
    <SheetPart name="tren" title={trend.title} className="sheet-trend">
      {"said" in trend ? <p>{trend.said}</p> : <Plot trend={trend} />}
    </SheetPart>
  );
}

function Plot({ trend }: { trend: SheetTrend }) {
  const { points, months, ticks, target, beyond, words } = trend;
  const end = months.at(-1)?.at ?? 1;
  const isExtra = (at: number, text: string) => end - at < NARROW || text.startsWith("Jun");
  return (
    <>
      {beyond ? <p className="sheet-beyond">{beyond}</p> : null}
      <div className="sheet-plot" role="img" aria-label={words}>
        {ticks.map(({ at, text }) => (
          <span key={text} className="sheet-tick" style={{ bottom: `${at * 100}%` }}>
            {text}
          </span>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {ticks.map(({ at, text }) => (
            <path key={text} className="sheet-grid" d={`M0 ${y(at)}H100`} />
          ))}
          {target ? <path className="sheet-target" d={`M0 ${y(target.at)}H100`} /> : null}
          <path className="sheet-line" d={lineThrough(points)} />
        </svg>
        {trendNames(trend).map(({ at, text, of }) => (
          <span key={of} className={of === "last" ? "sheet-last" : "sheet-aim"} style={{ bottom: `${at * 100}%` }}>
            {text}
          </span>
        ))}
        {months.map(({ at, text }, index) => (
          <span
            key={text}
            className={index < months.length - 1 && isExtra(at, text) ? "sheet-month is-extra" : "sheet-month"}
            style={{ left: `${at * 100}%` }}
          >
            {text}
          </span>
        ))}
      </div>
    </>
  );
}

function y(at: number): string {
  return (100 - at * 100).toFixed(2);
}

/** A month without a figure breaks the line; one alone is a short stroke. */
function lineThrough(points: readonly (number | null)[]): string {
  const at = (index: number) => ((index / (points.length - 1)) * 100).toFixed(2);
  return points
    .map((point, index) => {
      if (point === null) return "";
      const start = (points[index - 1] ?? null) === null;
      const alone = start && (points[index + 1] ?? null) === null;
      return `${start ? "M" : "L"}${at(index)} ${y(point)}${alone ? "h0.5" : ""}`;
    })
    .join("");
}
