import type { Fill } from "./map-area";

type LegendProps = {
  title: string;
  /** why some areas have no colour */
  note?: string | null;
  fills: readonly { fill: Fill; label: string; count: number }[];
};

/** What the fills of a map mean, and how many areas have each. */
export function Legend({ title, note, fills }: LegendProps) {
  return (
    <div className="map-legend">
      <p>{title}</p>
      <ul>
        {fills.map(({ fill, label, count }) => (
          <li key={label} data-b={fill ?? "missing"}>
            {label} <b>{count.toLocaleString("id-ID")}</b>
          </li>
        ))}
      </ul>
      {note ? <p className="map-note">{note}</p> : null}
    </div>
  );
}
