"use client";

import { type Key, useEffect, useMemo } from "react";
import { ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { sideOf, type Axis } from "@/lib/core/axis";
import { isMark, lookOf, SIMULATED_DASH, standsAlone, strandsOf, type TrendData } from "./trend-data";
import { readTrend } from "./read-trend";
import { scaleOf } from "./trend-scale";
import { TrendTip } from "./trend-tip";

type Point = { stop: number } & Record<string, number | null>;

/**
 * The interactive chart, exactly over the static picture: it has the lines only; axes, names and marks stay HTML.
 * @param onDrawn is called once there is something to see and to focus
 */
export function TrendPlot({ table, title, onDrawn }: { table: HTMLTableElement; title: string; onDrawn: () => void }) {
  const data = useMemo(() => readTrend(table), [table]);
  const scale = useMemo(() => scaleOf(data), [data]);
  const lines = useMemo(() => linesOf(data, scale), [data, scale]);
  const points = useMemo(
    () =>
      data.rows.map((_, stop): Point => ({
        stop,
        ...Object.fromEntries(lines.map(({ key, values }) => [key, values[stop] ?? null])),
      })),
    [data, lines],
  );
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
        <YAxis domain={[scale.min, scale.max]} ticks={scale.ticks} hide />
        <Tooltip
          isAnimationActive={false}
          allowEscapeViewBox={{ x: false, y: true }}
          wrapperStyle={{ zIndex: 20, outline: "none" }}
          cursor={{ stroke: "var(--ink-muted)", strokeWidth: 1 }}
          content={({ active, label }) => (active ? <TrendTip data={data} stop={Number(label)} /> : null)}
        />
        {lines.map(({ key, name, step, width, dash, colour, values, active }) => (
          <Line
            key={key}
            dataKey={key}
            name={name}
            type={step ? "step" : "linear"}
            stroke={colour}
            strokeWidth={width}
            strokeDasharray={dash === "none" ? undefined : dash}
            strokeLinecap="round"
            connectNulls={false}
            isAnimationActive={false}
            activeDot={active ? { r: 4, fill: colour, stroke: "none" } : false}
            dot={({ key: id, cx, cy, index }: DotProps) =>
              standsAlone(values, index) ? <circle key={id} cx={cx} cy={cy} r={width} fill={colour} /> : null
            }
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

type DotProps = { key?: Key | null; cx?: number; cy?: number; index: number };

/** Every strand of every line that the axis reaches. */
function linesOf(data: TrendData, scale: Axis) {
  return data.columns.flatMap(({ key, label, role }, index) => {
    if (isMark(role)) return [];
    const look = lookOf(data.columns, index);
    const isOn = (value: number | null) => value !== null && sideOf(value, scale) === null;
    return strandsOf(data, key)
      .filter(({ values }) => values.some(isOn))
      .map(({ dashed, values }) => ({
        ...{ key: `${key}-${dashed}`, name: label, step: role === "step", active: role === "line", values },
        ...{ ...look, dash: dashed ? SIMULATED_DASH : look.dash },
      }));
  });
}
