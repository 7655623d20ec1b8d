import { depthOf, sideOf, type Axis } from "@/lib/core/axis";
import { isMark, lookOf, SIMULATED_DASH, strandsOf, type TrendColumn, type TrendData } from "./trend-data";
import { positionOf } from "./trend-scale";

const SIZE = 1000;

/**
 * The lines as a server-rendered picture that stretches with the page (strokes keep their width): what stands there
 * before the live chart, without JavaScript, and on paper. The table beside it says the same in words.
 */
export function TrendLines({ data, scale }: { data: TrendData; scale: Axis }) {
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="none" aria-hidden="true" className="trend-lines">
      {data.columns.flatMap((column, index) => {
        if (isMark(column.role)) return [];
        const look = lookOf(data.columns, index);
        return strandsOf(data, column.key).map(({ dashed, values }) => {
          const path = pathOf(column, values, scale);
          if (path === "") return null;
          return (
            <path
              key={`${column.key}-${dashed}`}
              d={path}
              stroke={look.colour}
              strokeWidth={look.width}
              strokeDasharray={dashed ? SIMULATED_DASH : look.dash}
            />
          );
        });
      })}
    </svg>
  );
}

/** @returns an SVG path; broken where a value is missing or off the axis, and a dot where a value has no neighbour */
export function pathOf({ role }: TrendColumn, values: readonly (number | null)[], scale: Axis): string {
  const half = SIZE / Math.max(1, values.length - 1) / 2;
  let path = "";
  let joined = false;
  values.forEach((value, index) => {
    if (value === null || sideOf(value, scale) !== null) {
      joined = false;
      return;
    }
    const x = positionOf(index, values.length) * SIZE;
    const y = depthOf(value, scale) * SIZE;
    if (role === "step") path += `${joined ? "V" : `M${at(x - half)} `}${at(y)}H${at(x + half)}`;
    else path += joined ? `L${at(x)} ${at(y)}` : `M${at(x)} ${at(y)}h.01`;
    joined = true;
  });
  return path;
}

function at(position: number): string {
  return String(Math.round(Math.min(SIZE, Math.max(0, position)) * 10) / 10);
}
