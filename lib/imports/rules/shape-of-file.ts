import { createHash } from "node:crypto";
import { columnName, type Book } from "../schema/sheet";
import type { ReadTable } from "../schema/table-reading";
import { plainWords } from "./find-table-words";
import { withoutPeriodWords } from "./find-table-periods";

/**
 * What files of the same make have in common from month to month: their layout, and the titles of their columns of
 * figures where they stand, without what these say about time, and what each holds by the file's own words: "Jumlah" under
 * one heading is not "Jumlah" under another. Names of sheets and rows are not part of it.
 * @returns a hash in lower-case hex
 */
export function shapeOfFile({ layout }: Book, tables: readonly ReadTable[]): string {
  const shapes = tables.map(({ table }) =>
    table.measures.map(({ column, titles, meaning }) => [
      columnName(column),
      meaning,
      ...titles.map((title) => withoutPeriodWords(plainWords(title))),
    ]),
  );
  // A workbook with a sheet for each month has the same table many times.
  const each = [...new Set(shapes.map((shape) => JSON.stringify(shape)))].sort();
  return createHash("sha256")
    .update(JSON.stringify([layout, each]))
    .digest("hex");
}
