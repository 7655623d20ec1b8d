import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "csv-parse/sync";

/** Reads one of the reference tables beside this file; every cell is text, an empty one null. */
export async function readReferenceCsv<Column extends string>(
  name: string,
  columns: readonly Column[],
): Promise<Record<Column, string | null>[]> {
  const text = await readFile(path.resolve("prisma/seed/reference", name), "utf8");
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true, skip_empty_lines: true });
  return rows.map((row) => {
    const read = columns.map((column): [Column, string | null] => {
      const cell = row[column];
      if (cell === undefined) throw new Error(`${name}: column ${column} is missing`);
      return [column, cell === "" ? null : cell];
    });
    return Object.fromEntries(read) as Record<Column, string | null>;
  });
}

/** @throws Error where a table lacks what every row must have */
export function given(value: string | null, what: string): string {
  if (value === null) throw new Error(`${what} is empty`);
  return value;
}

/** @returns the number that is written, null where none is */
export function wholeOrNull(text: string | null): number | null {
  return text === null ? null : Number(text);
}
