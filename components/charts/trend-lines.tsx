import { isMark, lookOf, type TrendColumn, type TrendData } from "./trend-data";
import { positionOf, type TrendScale } from "./trend-scale";

const SIZE = 1000;

/**
 * The lines as a server-rendered picture that stretches with the page (strokes keep their width): what stands there
 * before the live chart, without JavaScript, and on paper. The table beside it says the same in words.
 */
export function TrendLines({ data, scale }: { data: TrendData; scale: TrendScale }) {
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="none" aria-hidden="true" className="trend-lines">
      {data.columns.map((column, index) => {
        if (isMark(column.role)) return null;
        const look = lookOf(data.columns, index);
        return (
          <path
            key={column.key}
            d={pathOf(data, column, scale)}
            stroke={look.colour}
            strokeWidth={look.width}
            strokeDasharray={look.dash}
          />
        );
      })}
    </svg>
  );
}

/** @returns an SVG path; broken where a value is missing, and a dot where a value has no neighbour */
export function pathOf(data: TrendData, column: TrendColumn, scale: TrendScale): string {
  const { rows } = data;
  const half = SIZE / Math.max(1, rows.length - 1) / 2;
  let path = "";
  let joined = false;
  rows.forEach((row, index) => {
    const value = row.cells[column.key]?.value ?? null;
    if (value === null) {
      joined = false;
      return;
    }
    const x = positionOf(index, rows.length) * SIZE;
    const y = (1 - value / scale.max) * SIZE;
    if (column.role === "step") path += `${joined ? "V" : `M${at(x - half)} `}${at(y)}H${at(x + half)}`;
    else path += joined ? `L${at(x)} ${at(y)}` : `M${at(x)} ${at(y)}h.01`;
    joined = true;
  });
  return path;
}

function at(position: number): string {
  return String(Math.round(Math.min(SIZE, Math.max(0, position)) * 10) / 10);
}
