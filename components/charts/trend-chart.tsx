import type { ReactNode } from "react";
import { type ChartFacts, ChartFigure } from "./chart-figure";
import { PLOT_REM, TrendEnds } from "./trend-ends";
import { TrendGrid, TrendStops } from "./trend-frame";
import { TrendLegend } from "./trend-legend";
import { TrendLines } from "./trend-lines";
import { TrendBeyond, TrendMarks } from "./trend-marks";
import { formatTick, scaleOf } from "./trend-scale";
import { TrendTable } from "./trend-table";
import type { TrendColumn, TrendRow, TrendUnit } from "./trend-data";

type TrendChartProps = ChartFacts & {
  columns: TrendColumn[];
  rows: TrendRow[];
  yUnit: TrendUnit;
  /** what the rows are; "Bulan" unless said otherwise */
  rowHeading?: string;
  /** A table that says more than the plot does; then the picture stays as it is, as nothing could read its numbers. */
  ownTable?: { table: ReactNode; rows: number };
};

/**
 * Lines over an ordered axis, complete without JavaScript: picture, names, table. `LiveCharts` (in the layout) lays
 * the interactive chart over the plot once it is touched, reading its numbers from the table.
 */
export function TrendChart({ columns, rows, yUnit, rowHeading = "Bulan", ownTable, ...facts }: TrendChartProps) {
  const data = { columns, rows };
  const scale = scaleOf(data);
  const tableId = `${facts.id}-tabel`;
  const table = ownTable?.table ?? <TrendTable id={tableId} caption={facts.title} rowHeading={rowHeading} {...data} />;
  const live = ownTable ? {} : { "data-trend": tableId, "data-title": facts.title, tabIndex: 0 };
  const axis = scale.min > 0 ? ` Sumbu dimulai dari ${formatTick(scale.min, yUnit)}, bukan nol.` : "";
  return (
    <ChartFigure
      {...facts}
      description={`${facts.description}${axis}`}
      table={table}
      tableRows={ownTable?.rows ?? rows.length}
    >
      <div className="trend">
        <TrendBeyond data={data} scale={scale} side="above" />
        <div className="trend-box" style={{ height: `${PLOT_REM}rem` }}>
          <div className="trend-plot" data-unit={yUnit} {...live} role="img" aria-label={`Grafik: ${facts.title}`}>
            <TrendGrid scale={scale} unit={yUnit} />
            <TrendStops rows={rows} />
            <TrendLines data={data} scale={scale} />
            {ownTable ? null : <div className="trend-live" />}
            <TrendMarks data={data} scale={scale} />
            <TrendEnds data={data} scale={scale} />
          </div>
        </div>
        <TrendBeyond data={data} scale={scale} side="below" />
        <TrendLegend data={data} scale={scale} />
      </div>
    </ChartFigure>
  );
}
