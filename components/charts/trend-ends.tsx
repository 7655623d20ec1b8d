import { depthOf, sideOf, type Axis } from "@/lib/core/axis";
import { spreadApart } from "@/lib/core/spread-apart";
import { isMark, lastOf, lookOf, strandsOf, type LineLook, type TrendColumn, type TrendData } from "./trend-data";
import { percent } from "./trend-frame";
import { placeNear, type Anchor, type Point } from "./trend-places";
import { positionOf } from "./trend-scale";

/** All in rem, so that a larger type takes the room it needs. */
export const PLOT_REM = 21;
const LINE_REM = 1.125;
const CLEAR_REM = 0.4;
/** A label in the plot at 320 px, as a share of its width. */
const NARROWEST = 0.5;
/** What fits one line of the margin where it is wide; as in charts.css. */
const MARGIN_LETTERS = 24;

type End = { column: TrendColumn; look: LineLook; text: string; x: number; y: number };

/** The end of each named line: this year's beside its last point, all others in the margin. */
export function TrendEnds({ data, scale }: { data: TrendData; scale: Axis }) {
  const ends = endsOf(data, scale);
  const beside = ends.flatMap((end) => {
    if (end.column.role !== "line" || end.x === 1) return [];
    const room = { width: NARROWEST, height: LINE_REM, plot: PLOT_REM, clear: CLEAR_REM };
    const place = placeNear([end.x, end.y], cornersOf(data, scale), room);
    return place ? [{ ...end, ...place }] : [];
  });
  const margin = ends.filter(({ column }) => !beside.some((end) => end.column === column));
  const tops = spreadApart(
    margin.map(({ column, y }) => ({ top: y - LINE_REM / 2, height: LINE_REM * linesOf(column) })),
    PLOT_REM,
  );
  const now = ends.find(({ column }) => column.role === "line");
  return (
    <>
      {now ? <Dot end={now} /> : null}
      {beside.map((end) => (
        <PointLabel key={end.column.key} {...end} />
      ))}
      <svg className="trend-leads" viewBox={`0 0 10 ${PLOT_REM}`} preserveAspectRatio="none" aria-hidden="true">
        {margin.map(({ column, x, y }, index) => {
          const to = tops[index]! + LINE_REM / 2;
          return x < 1 || Math.abs(to - y) < 0.1 ? null : (
            <path key={column.key} d={`M0 ${round(y)}L10 ${round(to)}`} />
          );
        })}
      </svg>
      {margin.map((end, index) => (
        <MarginLabel key={end.column.key} end={end} top={tops[index]!} />
      ))}
    </>
  );
}

function endsOf(data: TrendData, scale: Axis): End[] {
  return data.columns.flatMap((column, index) => {
    const last = lastOf(data, column.key);
    const cell = data.rows[last]?.cells[column.key];
    if (isMark(column.role) || column.name === undefined || typeof cell?.value !== "number") return [];
    if (sideOf(cell.value, scale) !== null) return [];
    const y = depthOf(cell.value, scale) * PLOT_REM;
    return [{ column, look: lookOf(data.columns, index), text: cell.text, x: positionOf(last, data.rows.length), y }];
  });
}

/** Every line that is drawn, as corners; a target reaches from edge to edge of its months. */
function cornersOf(data: TrendData, scale: Axis): Point[][] {
  const half = 0.5 / Math.max(1, data.rows.length - 1);
  return data.columns.flatMap(({ key, role }) => {
    if (isMark(role)) return [];
    return strandsOf(data, key).flatMap(({ values }) => {
      const runs: Point[][] = [[]];
      values.forEach((value, index) => {
        if (value === null || sideOf(value, scale) !== null) {
          runs.push([]);
          return;
        }
        const x = positionOf(index, values.length);
        const y = depthOf(value, scale) * PLOT_REM;
        if (role === "step") runs.at(-1)!.push([x - half, y], [x + half, y]);
        else runs.at(-1)!.push([x, y]);
      });
      return runs;
    });
  });
}

function linesOf({ role, name = "" }: TrendColumn): number {
  return role === "step" ? 1 + Math.ceil(name.length / MARGIN_LETTERS) : 1;
}

function Dot({ end: { x, y, look } }: { end: End }) {
  return <i className="trend-dot" style={{ left: percent(x), top: rem(y), color: look.colour }} />;
}

function PointLabel({ column, look, text, x, y, top, anchor }: End & { top: number; anchor: Anchor }) {
  const under = top > y;
  const gap = under ? top - y : y - top - LINE_REM;
  return (
    <>
      {gap > 0.75 ? (
        <i
          className="trend-lead"
          style={{ left: percent(x), top: rem(under ? y : top + LINE_REM), height: rem(gap) }}
        />
      ) : null}
      <span
        className="trend-end trend-end-line"
        data-anchor={anchor}
        style={{ left: percent(x), top: rem(top), color: look.colour }}
      >
        {column.name} {text}
      </span>
    </>
  );
}

function MarginLabel({ end: { column, look, text }, top }: { end: End; top: number }) {
  const isStep = column.role === "step";
  return (
    <span
      className={`trend-end trend-margin trend-end-${column.role}`}
      style={{ top: rem(top), color: column.role === "faint" ? undefined : look.colour }}
    >
      {isStep ? <Sample look={look} /> : <b>{column.name} </b>}
      {text}
      {isStep ? <span className="trend-wide">{column.name}</span> : null}
    </span>
  );
}

/** A piece of a line, to know it by without its colour. */
export function Sample({ look }: { look: LineLook }) {
  return (
    <svg className="trend-sample" viewBox="0 0 20 8" aria-hidden="true">
      <path d="M1 4H19" stroke={look.colour} strokeWidth={look.width} strokeDasharray={look.dash} />
    </svg>
  );
}

const round = (length: number) => Math.round(length * 1000) / 1000;
const rem = (length: number) => `${round(length)}rem`;
