import { depthOf, sideOf, type Axis } from "@/lib/core/axis";
import { isLine, isMark, lastOf, type TrendColumn, type TrendData } from "./trend-data";
import { percent } from "./trend-frame";
import { positionOf } from "./trend-scale";

const classOf = (role: TrendColumn["role"]) => (role === "mark-hollow" ? " trend-hollow" : "");

/** Diamonds for printed figures, arrows at the edge for those off the axis, ticks where a line was corrected, and what happened. */
export function TrendMarks({ data, scale }: { data: TrendData; scale: Axis }) {
  return (
    <>
      {data.rows.map((row, index) =>
        row.events === undefined || row.events.length === 0 ? null : (
          <i
            key={`event-${row.key}`}
            className="trend-arrow"
            data-side="below"
            style={{ left: percent(positionOf(index, data.rows.length)), top: percent(1) }}
          >
            {row.events.map(({ sign }) => sign).join("")}
          </i>
        ),
      )}
      {data.columns.flatMap(({ key, role }) =>
        data.rows.flatMap((row, index) => {
          const cell = row.cells[key];
          if (typeof cell?.value !== "number") return [];
          const side = sideOf(cell.value, scale);
          const left = percent(positionOf(index, data.rows.length));
          const top = percent(side === null ? depthOf(cell.value, scale) : side === "above" ? 0 : 1);
          const style = { left, top };
          const id = `${key}-${row.key}`;
          if (isLine(role)) return cell.revised ? [<i key={id} className="trend-revised" style={style} />] : [];
          if (!isMark(role)) return [];
          if (side === null) return [<i key={id} className={`trend-mark${classOf(role)}`} style={style} />];
          return [
            <i key={id} className={`trend-arrow${classOf(role)}`} data-side={side} style={style}>
              {ARROWS[side]}
            </i>,
          ];
        }),
      )}
    </>
  );
}

const ARROWS = { above: "▲", below: "▼" };

/** What lies off the axis, named at the edge where it would come in. */
export function TrendBeyond({ data, scale, side }: { data: TrendData; scale: Axis; side: "above" | "below" }) {
  const isOff = (value: number | null | undefined) => typeof value === "number" && sideOf(value, scale) === side;
  const items = data.columns.flatMap((column) => {
    if (isLine(column.role)) return [];
    if (isMark(column.role))
      return data.rows.flatMap((row) => {
        const cell = row.cells[column.key];
        return cell && isOff(cell.value)
          ? [
              {
                key: `${column.key}-${row.key}`,
                value: cell.value!,
                text: cell.text,
                rest: `${column.label}, ${row.label}`,
                href: cell.href,
              },
            ]
          : [];
      });
    const cell = data.rows[lastOf(data, column.key)]?.cells[column.key];
    return cell && isOff(cell.value)
      ? [
          {
            key: column.key,
            value: cell.value!,
            text: cell.text,
            rest: column.beyond ?? column.label,
            href: column.href,
          },
        ]
      : [];
  });
  if (items.length === 0) return null;
  return (
    <ul className="trend-beyond" data-side={side}>
      {items
        .sort((a, b) => b.value - a.value)
        .map(({ key, text, rest, href }) => (
          <li key={key}>
            <b>
              {ARROWS[side]} {href ? <a href={href}>{text}</a> : text}
            </b>{" "}
            {rest}
          </li>
        ))}
    </ul>
  );
}
