/**
 * Where a row of delimited text stands: `row` is its first line, from 1. `ends` has the place after each of its cells,
 * the last of them the end of the row; places count characters.
 */
export type DelimitedRecord = { row: number; start: number; ends: number[] };

/**
 * Finds rows and cells in text that the reader has taken: there a quotation mark only opens, closes or doubles itself,
 * so inside of quotes is what follows an odd number of them.
 */
export function* findRecords(text: string, delimiter: string): Generator<DelimitedRecord> {
  let inQuotes = false;
  let line = 1;
  let record: DelimitedRecord = { row: 1, start: 0, ends: [] };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '"') inQuotes = !inQuotes;
    else if (sign === delimiter && !inQuotes) record.ends.push(at);
    else if (sign === "\n" || sign === "\r") {
      const end = at;
      if (sign === "\r" && text[at + 1] === "\n") at += 1;
      line += 1;
      if (inQuotes) continue;
      record.ends.push(end);
      yield record;
      record = { row: line, start: at + 1, ends: [] };
    }
  }
  // What ends with a line break has no row after it.
  if (record.start === text.length) return;
  record.ends.push(text.length);
  yield record;
}

/** @returns where a cell, counted from 1, begins and ends; null in a row that is too short for it */
export function cellPlace({ start, ends }: DelimitedRecord, column: number): { from: number; to: number } | null {
  const to = ends[column - 1];
  return to === undefined ? null : { from: column === 1 ? start : ends[column - 2]! + 1, to };
}
