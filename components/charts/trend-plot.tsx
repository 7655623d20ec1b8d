"use client";

import { type Key, useEffect, useMemo } from "react";
import { ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { isMark, lookOf, standsAlone, type TrendData } from "./trend-data";
import { readTrend } from "./read-trend";
import { scaleOf } from "./trend-scale";
import { TrendTip } from "./trend-tip";

type Point = { stop: number } & Record<string, number | null>;

/** The interactive chart, exactly over the static picture: it has the plot only, axes and names stay HTML. */
export function TrendPlot({ table, title, onDrawn }: { table: HTMLTableElement; title: string; onDrawn: () => void }) {
  const data = useMemo(() => readTrend(table), [table]);
  const points = useMemo(() => pointsOf(data), [data]);
  const scale = useMemo(() => scaleOf(data), [data]);
  useEffect(onDrawn, [onDrawn]);
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 300, height: 200 }}>
      <ComposedChart
        data={points}
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer
        aria-label={`${title}. Panah kiri dan kanan membaca nilai.`}
        style={{ overflow: "visible" }}
      >
        <XAxis dataKey="stop" type="category" scale="point" hide />
        <YAxis domain={[0, scale.max]} ticks={scale.ticks} allowDataOverflow hide />
        <Tooltip
          isAnimationActive={false}
          allowEscapeViewBox={{ x: false, y: true }}
          wrapperStyle={{ zIndex: 20, outline: "none" }}
          cursor={{ stroke: "var(--ink-muted)", strokeWidth: 1 }}
          content={({ active, label }) => (active ? <TrendTip data={data} stop={Number(label)} /> : null)}
        />
        {data.columns.map((column, index) => {
          const look = lookOf(data.columns, index);
          const mark = isMark(column.role);
          return (
            <Line
              key={column.key}
              dataKey={column.key}
              name={column.label}
              type={column.role === "step" ? "step" : "linear"}
              stroke={mark ? "none" : look.colour}
              strokeWidth={look.width}
              strokeDasharray={look.dash === "none" || mark ? undefined : look.dash}
              strokeLinecap="round"
              connectNulls={false}
              isAnimationActive={false}
              activeDot={column.role === "line" ? { r: 4, fill: look.colour, stroke: "none" } : false}
              dot={({ key, cx, cy, index: stop, value }: DotProps) => {
                if (typeof value !== "number" || cx === undefined || cy === undefined) return null;
                if (mark)
                  return (
                    <Diamond key={key} cx={cx} cy={cy} hollow={column.role === "mark-hollow"} colour={look.colour} />
                  );
                if (!standsAlone(data, column.key, stop)) return null;
                return <circle key={key} cx={cx} cy={cy} r={look.width} fill={look.colour} />;
              }}
            />
          );
        })}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

type DotProps = { key?: Key | null; cx?: number; cy?: number; index: number; value?: unknown };

function Diamond({ cx, cy, hollow, colour }: { cx: number; cy: number; hollow: boolean; colour: string }) {
  return (
    <path
      d={`M${cx} ${cy - 6.4}l6.4 6.4-6.4 6.4-6.4-6.4z`}
      fill={hollow ? "var(--surface-raised)" : colour}
      stroke={colour}
      strokeWidth={2}
    />
  );
}

function pointsOf(data: TrendData): Point[] {
  return data.rows.map((row, stop) => ({
    stop,
    ...Object.fromEntries(data.columns.map((column) => [column.key, row.cells[column.key]?.value ?? null])),
  }));
}
