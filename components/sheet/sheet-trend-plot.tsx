import { spreadApart } from "@/components/charts/trend-places";
import { sheetTrend, type SheetTrend, type TrendTick } from "@/lib/coverage/format/sheet-trend";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { SeriesPoint } from "@/lib/coverage/schema";

/** Names in the margin need this much of the plot's height each. */
const NAME = 0.16;

/** On a phone two months need this much of the plot's width between them. */
const NARROW = 0.45;

type PlotProps = { series: readonly SeriesPoint[]; shown: NonNullable<Reading["shown"]> };

/** Two years as one line; names are text beside the picture, so that they stay readable at every width. */
export function SheetTrendPlot({ series, shown: { standing, period } }: PlotProps) {
  const trend = sheetTrend(series, period, standing);
  return (
    <section className="sheet-trend" aria-labelledby="lembar-tren">
      <h2 id="lembar-tren">{typeof trend === "string" ? "Dua tahun terakhir" : trend.title}</h2>
      {typeof trend === "string" ? <p>{trend}</p> : <Plot trend={trend} />}
    </section>
  );
}

function Plot({ trend }: { trend: SheetTrend }) {
  const { points, months, ticks, last, target, beyond, words } = trend;
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
        {namesBeside(last, target).map(({ at, text, className }) => (
          <span key={className} className={className} style={{ bottom: `${at * 100}%` }}>
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

/** Names reach past the ends of the plot by half of their height. */
function namesBeside(last: TrendTick | null, target: TrendTick | null) {
  const names = [
    ...(target ? [{ ...target, className: "sheet-aim" }] : []),
    ...(last ? [{ ...last, className: "sheet-last" }] : []),
  ];
  const tops = spreadApart(
    names.map(({ at }) => ({ top: 1 - at, height: NAME })),
    1 + NAME,
  );
  return names.map((name, index) => ({ ...name, at: 1 - tops[index]! }));
}
