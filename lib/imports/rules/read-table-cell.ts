import { quote, reject } from "../messages";
import type { Rejection } from "../schema";
import { columnName, type Cell } from "../schema/sheet";

export type ThousandsSign = "." | "," | " ";
export type Multiple = 1 | 1000 | 1_000_000;
/** What the number reader makes of a text. */
export type ReadFigure = (
  text: string,
  how: { thousands: ThousandsSign | null; unit?: Multiple },
) =>
  | { kind: "count"; people: number; rounded: boolean }
  | { kind: "percent" | "missing" | "ambiguous" }
  | { kind: "refused"; code: string; message: string };
/** What the cells of a column say about the sign in them, with the reason. */
export type DecideThousands = (
  cells: readonly string[],
  evidence?: { unit?: Multiple },
) => { sign: ThousandsSign | null; because: string };

/** How the cells of a column are read. */
export type ColumnReading = { thousands: ThousandsSign | null; because: string; unit: Multiple };

/** Decides for a column, or a table where its columns agree. Only text is asked: a number says itself what it is. */
export function readingOf(cells: readonly Cell[], unit: Multiple, decide: DecideThousands): ColumnReading {
  const texts = cells.filter(({ kind }) => kind === "text").map(({ text }) => text);
  const { sign, because } = decide(texts, { unit });
  return { thousands: sign, because, unit };
}

/** @returns people, null where nothing is known, or why the cell cannot be read: I.203, I.208, I.209, I.220, I.221 or the number reader's own */
export function readTableCell(
  cell: Cell | undefined,
  row: number,
  { thousands, unit }: ColumnReading,
  readFigure: ReadFigure,
): number | null | Rejection {
  if (!cell) return null;
  const column = columnName(cell.column);
  const text = quote(cell.text);
  if (cell.kind === "error") return reject("I.209", row, column, { text: quote(cell.text) });
  if (cell.kind === "valueless") return reject("I.220", row, column);
  // A cell that is a number has its decimals behind a point, whatever the texts around it do.
  const figure = readFigure(cell.text, { thousands: cell.kind === "number" ? "," : thousands, unit });
  switch (figure.kind) {
    case "count":
      // A column in thousands is rounded and says so; a single "28 ribu" among people is not what was counted.
      return figure.rounded && unit === 1 ? reject("I.208", row, column, { text }) : figure.people;
    case "missing":
      return null;
    case "percent":
      return reject("I.221", row, column, { text });
    case "ambiguous":
      return reject("I.203", row, column, { text });
    case "refused":
      return { row, column, code: figure.code, message: figure.message };
  }
}
