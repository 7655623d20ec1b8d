import { type ChartFacts, ChartFigure } from "./chart-figure";
import { TrendEnds, TrendGrid, TrendMarks, TrendStops } from "./trend-frame";
import { TrendLegend } from "./trend-legend";
import { TrendLines } from "./trend-lines";
import { scaleOf } from "./trend-scale";
import { TrendTable } from "./trend-table";
import type { TrendColumn, TrendRow, TrendUnit } from "./trend-data";

type TrendChartProps = ChartFacts & {
  columns: TrendColumn[];
  rows: TrendRow[];
  yUnit: TrendUnit;
  /** what the rows are; "Bulan" unless said otherwise */
  rowHeading?: string;
  /** of the plot, in pixels; reserved from the start */
  height?: number;
};

/** What the frame takes above and below the plot; as in charts.css. */
const FRAME = 46;

/**
 * Lines over an ordered axis, complete without JavaScript: picture, legend, table. `LiveCharts` (in the layout) lays
 * the interactive chart over the plot once it is seen, reading its numbers from the table.
 */
export function TrendChart({ columns, rows, yUnit, rowHeading = "Bulan", height = 280, ...facts }: TrendChartProps) {
  const data = { columns: facts.simulated ? columns.map(dashLines) : columns, rows };
  const scale = scaleOf(data);
  const tableId = `${facts.id}-tabel`;
  const table = <TrendTable id={tableId} caption={facts.title} rowHeading={rowHeading} {...data} />;
  return (
    <ChartFigure {...facts} table={table} tableRows={rows.length}>
      <TrendLegend columns={data.columns} />
      <div className="trend" style={{ height }}>
        <div className="trend-plot" data-trend={tableId} data-title={facts.title}>
          <TrendGrid scale={scale} unit={yUnit} />
          <TrendStops rows={rows} />
          <TrendLines data={data} scale={scale} />
          <TrendMarks data={data} scale={scale} />
          <TrendEnds data={data} scale={scale} height={height - FRAME} />
          {facts.simulated ? <span className="trend-simulated">simulasi</span> : null}
          <div className="trend-live" />
        </div>
      </div>
    </ChartFigure>
  );
}

function dashLines(column: TrendColumn): TrendColumn {
  return column.role === "line" ? { ...column, dashed: column.dashed ?? true } : column;
}
