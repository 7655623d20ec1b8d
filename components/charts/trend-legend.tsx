import { isMark, lookOf, type TrendColumn } from "./trend-data";

/** Every line and mark with its name; the pattern is shown, so the legend works in black and white. */
export function TrendLegend({ columns }: { columns: TrendColumn[] }) {
  return (
    <ul className="trend-legend">
      {columns.map((column, index) => {
        const look = lookOf(columns, index);
        return (
          <li key={column.key}>
            {isMark(column.role) ? (
              <i
                className={column.role === "mark" ? "trend-mark" : "trend-mark trend-hollow"}
                style={{ color: look.colour }}
              />
            ) : (
              <svg width="26" height="8" aria-hidden="true">
                <path d="M0 4H26" stroke={look.colour} strokeWidth={look.width} strokeDasharray={look.dash} />
              </svg>
            )}
            {column.label}
          </li>
        );
      })}
    </ul>
  );
}
