import { decideThousands, type ThousandsEvidence } from "@/lib/core/figures/decide-thousands";
import type { ThousandsSign, Unit } from "@/lib/core/figures/figure";
import { readFigure } from "@/lib/core/figures/read-figure";
import { quote, reject } from "../messages";
import type { Rejection } from "../schema";
import { columnName, type Cell } from "../schema/sheet";

const SAID = "Tanda ribuan dibaca seperti yang Anda pilih.";

/** How the cells of a column are read. */
export type ColumnReading = { thousands: ThousandsSign | null; because: string; unit: Unit };

/**
 * Decides for a column, or a table where its columns agree. Only text is asked: a number says itself what it is.
 * @param cells `last` is people in the same place before, null where unknown
 * @param evidence `said` is the sign that somebody has named, for columns that do not decide it themselves; `totals` are
 * the rows of the table in which segments stand beside their sum
 */
export function readingOf(
  cells: readonly { cell: Cell; last?: number | null }[],
  unit: Unit,
  { said, totals = [] }: { said: ThousandsSign | null; totals?: ThousandsEvidence["totals"] },
): ColumnReading {
  const texts = cells.filter(({ cell }) => cell.kind === "text");
  const lastMonth = texts.map(({ last = null }) => last);
  const { sign, because } = decideThousands(
    texts.map(({ cell }) => cell.text),
    { unit, totals, lastMonth },
  );
  if (sign === null && said !== null) return { thousands: said, because: SAID, unit };
  return { thousands: sign, because, unit };
}

/** @returns people, null where nothing is known, or why the cell cannot be read: I.203, I.208, I.209, I.220, I.221 or the number reader's own */
export function readTableCell(
  cell: Cell | undefined,
  row: number,
  { thousands, unit }: ColumnReading,
): number | null | Rejection {
  if (!cell) return null;
  const column = columnName(cell.column);
  const text = quote(cell.text);
  if (cell.kind === "error") return reject("I.209", row, column, { text });
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
