import type { Marks } from "../../schema/mark";
import { columnName } from "../../schema/sheet";

/** What is written into one sheet: rows of headings, verdicts by row, and words about cells by row and column. */
export type SheetMarks = {
  titles: Set<number>;
  verdicts: Map<number, string>;
  cells: Map<number, Map<number, string>>;
};

/** What a cell and a comment of a workbook may hold at most. */
const LONGEST = 32_000;

/** @returns the marks of a sheet by place, several at one place put together; null when there is nothing to write */
export function gatherMarks({ cells, rows, titles }: Marks, sheet: string | null): SheetMarks | null {
  const own = <T extends { sheet: string | null }>(list: T[]) =>
    list.filter((mark) => mark.sheet?.toLowerCase() === sheet?.toLowerCase());
  const gathered: SheetMarks = {
    titles: new Set(own(titles).map(({ row }) => row)),
    verdicts: new Map(),
    cells: new Map(),
  };
  for (const { row, text } of own(rows)) add(gathered.verdicts, row, inOneLine(text), " ");
  for (const { row, column, text } of own(cells)) {
    if (column === null) {
      add(gathered.verdicts, row, inOneLine(text), " ");
      continue;
    }
    const inRow = gathered.cells.get(row) ?? new Map<number, string>();
    gathered.cells.set(row, inRow);
    add(inRow, column, plain(text), "\n");
  }
  const { titles: named, verdicts, cells: marked } = gathered;
  return named.size + verdicts.size + marked.size === 0 ? null : gathered;
}

/**
 * @returns the marks with words about cells in the verdicts of their rows, where no comment can hold them; a verdict that
 * has the same words already only says of which columns they are
 */
export function saidInVerdicts(
  marks: SheetMarks,
  words: readonly { row: number; column: number; text: string }[],
): SheetMarks {
  const verdicts = new Map(marks.verdicts);
  const columnsOf = new Map<string, { row: number; text: string; columns: string[] }>();
  for (const { row, column, text } of words) {
    const said = inOneLine(text);
    const one = columnsOf.get(`${row} ${said}`) ?? { row, text: said, columns: [] };
    columnsOf.set(`${row} ${said}`, one);
    one.columns.push(columnName(column));
  }
  for (const { row, text, columns } of columnsOf.values()) {
    const placed = `Kolom ${columns.join(", ")}: ${text}`;
    const verdict = verdicts.get(row) ?? "";
    if (verdict.includes(text)) verdicts.set(row, verdict.replace(text, () => placed).slice(0, LONGEST));
    else add(verdicts, row, placed, " ");
  }
  return { ...marks, verdicts };
}

/** Line breaks in a verdict would make its row tall. */
function inOneLine(text: string): string {
  return plain(text).replace(/\s*\n\s*/g, " ");
}

/** No control character, and nothing that is half a character, may come into a file. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");
}

function add<K>(to: Map<K, string>, at: K, text: string, between: string): void {
  const before = to.get(at);
  const whole = before === undefined ? text : `${before}${between}${text}`;
  to.set(at, whole.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, ""));
}
