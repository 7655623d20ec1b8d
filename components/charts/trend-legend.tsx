import { sideOf, type Axis } from "@/lib/core/axis";
import { isLine, isMark, lastOf, lookOf, SIMULATED_DASH, type TrendData } from "./trend-data";
import { Sample } from "./trend-ends";

/**
 * What the margin cannot name: targets that ended earlier, marks, ticks and what dashes mean. Targets of the margin join on a phone, whose margin has room for their number only.
 */
export function TrendLegend({ data, scale }: { data: TrendData; scale: Axis }) {
  const cells = data.columns.flatMap(({ key, role }) =>
    isLine(role) ? data.rows.flatMap((row) => row.cells[key] ?? []) : [],
  );
  const known = cells.filter(({ value }) => value !== null);
  const simulated = known.filter((cell) => cell.simulated).length;
  const line = { colour: "var(--trend-now)", width: 2.75, dash: "none" };
  return (
    <ul className="trend-legend">
      {data.columns.map((column, index) => {
        const last = lastOf(data, column.key);
        const value = data.rows[last]?.cells[column.key]?.value;
        if (isLine(column.role) || typeof value !== "number") return null;
        if (column.role === "step" && sideOf(value, scale) !== null) return null;
        return (
          <li key={column.key} className={column.name === undefined ? undefined : "trend-narrow"}>
            {isMark(column.role) ? (
              <i className={column.role === "mark" ? "trend-mark" : "trend-mark trend-hollow"} />
            ) : (
              <Sample look={lookOf(data.columns, index)} />
            )}
            {column.label}
          </li>
        );
      })}
      {[...new Set(data.rows.flatMap(({ events = [] }) => events.map(({ sign, label }) => `${sign} ${label}`)))].map(
        (event) => (
          <li key={event}>{event}</li>
        ),
      )}
      {known.some((cell) => cell.revised) ? (
        <li>
          <i className="trend-revised" /> direvisi
        </li>
      ) : null}
      {simulated > 0 && simulated < known.length ? (
        <li>
          <Sample look={line} /> data
        </li>
      ) : null}
      {simulated > 0 ? (
        <li>
          <Sample look={{ ...line, dash: SIMULATED_DASH }} /> simulasi
        </li>
      ) : null}
    </ul>
  );
}
