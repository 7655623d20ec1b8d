import { pathOf } from "./trend-lines";
import type { TrendColumn } from "./trend-data";

const COLUMN: TrendColumn = { key: "v", label: "", role: "line", unit: "people" };

type SparklineProps = {
  values: (number | null)[];
  /** what the line says, in words: "naik dari 20,1 % ke 23,0 % dalam 12 bulan" */
  label: string;
  dashed?: boolean;
};

/** A small line inside text; missing months are gaps. */
export function Sparkline({ values, label, dashed = false }: SparklineProps) {
  const rows = values.map((value, index) => ({ key: String(index), label: "", cells: { v: { value, text: "" } } }));
  const max = Math.max(...values.map((value) => value ?? 0)) || 1;
  return (
    <svg
      className="sparkline"
      width="96"
      height="20"
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path
        d={pathOf({ columns: [COLUMN], rows }, COLUMN, { max, ticks: [] })}
        vectorEffect="non-scaling-stroke"
        strokeDasharray={dashed ? "4 3" : undefined}
      />
    </svg>
  );
}
