import type { CSSProperties } from "react";
import { isMark, lookOf, type TrendData, type TrendUnit } from "./trend-data";
import { formatTick, labelEvery, positionOf, spreadApart, stackAbove, type TrendScale } from "./trend-scale";

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** Horizontal lines with their numbers. */
export function TrendGrid({ scale, unit }: { scale: TrendScale; unit: TrendUnit }) {
  return (
    <>
      {scale.ticks.map((tick) => (
        <div key={tick} className="trend-tick" style={{ top: percent(1 - tick / scale.max) }}>
          <span>{formatTick(tick, unit)}</span>
        </div>
      ))}
    </>
  );
}

/** Names under the plot: as many as fit a phone, and more where the figure is wide. */
export function TrendStops({ rows }: { rows: TrendData["rows"] }) {
  const texts = rows.map((row) => row.short ?? row.label);
  const length = Math.max(...texts.map((text) => text.length));
  const narrow = labelEvery(rows.length, length, 250);
  const wide = labelEvery(rows.length, length, 560);
  return (
    <>
      {texts.map((text, index) => {
        if (index % wide !== 0 && index % narrow !== 0) return null;
        return (
          <span
            key={rows[index]!.key}
            className={
              index % narrow === 0
                ? index % wide === 0
                  ? "trend-stop"
                  : "trend-stop trend-narrow"
                : "trend-stop trend-wide"
            }
            style={{ left: percent(positionOf(index, rows.length)) }}
          >
            {text}
          </span>
        );
      })}
    </>
  );
}

/** Names at the end of the lines: short ones beside it, names of targets above it. */
export function TrendEnds({ data, scale, height }: { data: TrendData; scale: TrendScale; height: number }) {
  const ends = data.columns.flatMap((column, index) => {
    if (isMark(column.role)) return [];
    const last = data.rows.findLastIndex((row) => typeof row.cells[column.key]?.value === "number");
    const value = data.rows[last]?.cells[column.key]?.value ?? null;
    const inside = column.role === "step";
    if (value === null || (!inside && column.label.length > 6)) return [];
    const half = inside ? 0.5 / Math.max(1, data.rows.length - 1) : 0;
    return {
      column,
      inside,
      x: Math.min(1, positionOf(last, data.rows.length) + half),
      y: 1 - value / scale.max,
      look: lookOf(data.columns, index),
    };
  });
  const tops = new Map<string, number>();
  const targets = ends.filter((end) => end.inside);
  const stacked = stackAbove(
    targets.map((end) => end.y * height),
    16,
  );
  targets.forEach((end, index) => tops.set(end.column.key, stacked[index]!));
  // Only names that stand over each other can collide: those of lines that end in the same place.
  const others = ends.filter((end) => !end.inside);
  for (const x of new Set(others.map((end) => end.x))) {
    const beside = others.filter((end) => end.x === x);
    const spread = spreadApart(
      beside.map((end) => end.y * height - 8),
      15,
    );
    beside.forEach((end, index) => tops.set(end.column.key, spread[index]!));
  }
  return (
    <>
      {ends.map(({ column, inside, x, look }) => {
        const style: CSSProperties = { top: `${Math.round(tops.get(column.key)!)}px`, color: look.colour };
        if (inside) Object.assign(style, { right: percent(1 - x), maxWidth: percent(x) });
        else style.left = percent(x);
        return (
          <span key={column.key} className={`trend-end trend-end-${column.role}`} style={style}>
            {column.label}
          </span>
        );
      })}
    </>
  );
}

/** Diamonds for printed figures; the live chart draws its own over them. */
export function TrendMarks({ data, scale }: { data: TrendData; scale: TrendScale }) {
  return (
    <>
      {data.columns.flatMap((column, index) =>
        isMark(column.role)
          ? data.rows.flatMap((row, at) => {
              const value = row.cells[column.key]?.value ?? null;
              if (value === null) return [];
              const colour = lookOf(data.columns, index).colour;
              const style = {
                left: percent(positionOf(at, data.rows.length)),
                top: percent(1 - value / scale.max),
                color: colour,
              };
              return (
                <i
                  key={`${column.key}-${row.key}`}
                  className={column.role === "mark" ? "trend-mark" : "trend-mark trend-hollow"}
                  style={style}
                />
              );
            })
          : [],
      )}
    </>
  );
}
