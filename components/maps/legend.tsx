import type { Bin } from "./map-area";

type LegendProps = { title: string; bins: readonly { bin: Bin; label: string; count: number }[] };

/** What the fills of a map mean, and how many areas have each. */
export function Legend({ title, bins }: LegendProps) {
  return (
    <div className="map-legend">
      <p>{title}</p>
      <ul>
        {bins.map(({ bin, label, count }) => (
          <li key={label} data-b={bin ?? "none"}>
            {label} <b>{count.toLocaleString("id-ID")}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
