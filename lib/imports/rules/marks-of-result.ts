import type { Rejection } from "../schema";
import type { CellMark, Marks, RowVerdict, TitleRow } from "../schema/mark";
import { columnNumber } from "../schema/sheet";
import type { ReadTable, SkipReason, Skipped } from "../schema/table-reading";

/** The words that the page writes into the file, too. */
export type ResultWords = {
  rejectionWords: (rejection: Rejection) => string;
  skipWords: (reason: SkipReason) => string;
};

const LETTERS = /^[A-Z]{1,3}$/;

/**
 * What is written into a file that the command line has judged: why a cell is refused, beside it, and what became of its
 * row. What is refused about a whole file stands in no cell.
 * @param tables those of the file; null for a tidy CSV, whose titles stand in its first row
 */
export function marksOfResult(
  { rejected, skipped = [] }: { rejected: readonly Rejection[]; skipped?: readonly Skipped[] },
  tables: readonly Pick<ReadTable, "sheet" | "table">[] | null,
  { rejectionWords, skipWords }: ResultWords,
): Marks {
  const cells: CellMark[] = [];
  const said = new Map<string, RowVerdict & { words: Set<string> }>();
  const say = (sheet: string | null, row: number, words: string) => {
    const key = JSON.stringify([sheet, row]);
    const verdict = said.get(key) ?? { sheet, row, text: "", words: new Set() };
    verdict.words.add(words);
    said.set(key, verdict);
  };
  for (const rejection of rejected) {
    const { sheet = null, row, column } = rejection;
    if (row === null) continue;
    const words = rejectionWords(rejection);
    // Of a tidy CSV a column is told by its title, which no cell can be found by.
    const isPlace = tables !== null && column !== null && LETTERS.test(column);
    if (isPlace) cells.push({ sheet, row, column: columnNumber(column), text: words });
    say(sheet, row, isPlace || column === null ? words : `kolom ${column}: ${words}`);
  }
  for (const { sheet = null, row, reason } of skipped) say(sheet, row, skipWords(reason));
  const rows = [...said.values()].map(({ words, ...verdict }) => ({ ...verdict, text: [...words].join("; ") }));
  const marked = new Set(rows.map(({ sheet }) => sheet));
  const titles = titlesOf(tables).filter(({ sheet }) => marked.has(sheet));
  return { cells, rows, titles };
}

function titlesOf(tables: readonly Pick<ReadTable, "sheet" | "table">[] | null): TitleRow[] {
  if (tables === null) return [{ sheet: null, row: 1 }];
  return tables.flatMap(({ sheet, table }) => {
    const row = table.headerRows[0];
    return row === undefined ? [] : [{ sheet, row }];
  });
}
