import type { CSSProperties } from "react";

type LegendProps = {
  /** unique on the page; the choices are one group of radio buttons */
  id: string;
  /** what bars and edges are */
  caption: string;
  note: string | null;
  bars: readonly { label: string; count: number }[];
  /** one more than bars */
  edges: readonly string[];
  target: { at: number; label: string } | null;
  others: readonly { key: string; label: string; count: number }[];
  unit: string;
  /** Where the target and its arithmetic stand. */
  targetHref?: string | undefined;
};

/**
 * What the colours of a map mean, as a histogram of its areas. Each bar is a radio button that shows its areas alone:
 * by style sheet only (`:has()` in maps.css), so it works without JavaScript and by keyboard, and says what is chosen.
 */
export function Legend({ id, caption, note, bars, edges, target, others, unit, targetHref }: LegendProps) {
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  /** Of a bar's full height; one area among hundreds is still seen. */
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(0.03, count / highest));
  const choice = (value: string | number, label: string) => (
    <input type="radio" name={`${id}-saring`} value={value} aria-label={label} autoComplete="off" />
  );
  return (
    <fieldset className="map-legend">
      <legend className="sr-only">Saring peta</legend>
      {bars.length === 0 ? null : (
        <div className="map-bars" data-target={target ? "" : undefined} style={{ "--n": bars.length } as CSSProperties}>
          {bars.map(({ label, count }, index) => (
            <label key={label} className="map-bar" data-b={index} style={{ "--h": heightOf(count) } as CSSProperties}>
              {choice(index, `${label}: ${count.toLocaleString("id-ID")} ${unit}`)}
              <b aria-hidden>{count.toLocaleString("id-ID")}</b>
              <i />
              <span aria-hidden>{edges[index]}</span>
            </label>
          ))}
          <span className="map-last-edge" aria-hidden>
            {edges.at(-1)}
          </span>
          {target ? (
            <a
              className="map-target"
              href={targetHref}
              data-left={target.at * 2 > bars.length ? "" : undefined}
              style={{ "--at": target.at } as CSSProperties}
            >
              {target.label}
            </a>
          ) : null}
        </div>
      )}
      <div className="map-chips">
        {others.map(({ key, label, count }) => (
          <label key={key} data-b={key}>
            {choice(key, `${count.toLocaleString("id-ID")} ${label}`)}
            <i />
            <span aria-hidden>
              <b>{count.toLocaleString("id-ID")}</b> {label}
            </span>
          </label>
        ))}
        <label className="map-all">
          <input type="radio" name={`${id}-saring`} value="" defaultChecked autoComplete="off" />
          semua {unit}
        </label>
      </div>
      <p className="map-note">
        {caption} {note} {targetHref ? <a href={targetHref}>Asal target</a> : null}
      </p>
    </fieldset>
  );
}
