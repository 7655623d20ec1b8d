import { readFigure } from "@/lib/core/figures/read-figure";
import { isWords, mostOf, type Block } from "./block";
import { readHeading, type Heading } from "./heading";

/** A block taken apart: what each column is about, and the numbers of the lines below the headings. */
export type Layout = { columns: { heading: Heading; words: string; texts: string[] }[]; lines: number[] };

const COLUMN_NUMBER = /^\(\d{1,2}\)$/;
const DOTTED_CODE = /^\d{2}\.\d{2}$/;
const BARE_CODE = /^\d{4}$/;
const RUNNING_NUMBER = /^\d{1,3}\.?$/;

export function layoutOf(block: Block): Layout {
  const width = Math.max(...block.map((line) => line.length));
  const numbered = block
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => !isColumnNumbers(line));
  const headed = headingLines(numbered.map(({ line }) => line));
  const body = numbered.slice(headed);
  const words = headingWords(
    numbered.slice(0, headed).map(({ line }) => line),
    width,
  );
  const columns = words.map((text, index) => {
    const texts = body.map(({ line }) => line[index] ?? "");
    return { heading: readHeading(text), words: text, texts };
  });
  return { columns: withoutHeading(columns), lines: body.map(({ number }) => number) };
}

/** Under many headings stands `(1) (2) (3)`. */
function isColumnNumbers(line: readonly string[]): boolean {
  const filled = line.filter((text) => text !== "");
  return filled.length > 0 && filled.every((text) => COLUMN_NUMBER.test(text));
}

/** The lines above the first that holds a figure, where one of them names a column. */
function headingLines(lines: Block): number {
  const above = lines.slice(
    0,
    Math.max(
      lines.findIndex((line) => line.some(isFigure)),
      0,
    ),
  );
  return above.some((line) => line.some((text) => readHeading(text) !== null)) ? above.length : 0;
}

function isFigure(text: string): boolean {
  const { kind } = readFigure(text, { thousands: null });
  return kind === "count" || kind === "ambiguous";
}

/** A heading over several columns stands in the first of them, and holds for those behind it that have none of their own. */
function headingWords(lines: Block, width: number): string[] {
  const spread = lines.map((line, index) => {
    let above = "";
    return Array.from({ length: width }, (_, at) => {
      const own = line[at] ?? "";
      if (own !== "") above = own;
      return index < lines.length - 1 && own === "" ? above : own;
    });
  });
  return Array.from({ length: width }, (_, at) => {
    const own = spread.map((line) => line[at]!).filter((text) => text !== "");
    // The lowest line says most; those above are needed only where it leaves something open.
    const inOne = own.join(" ");
    return readHeading(inOne) === null ? (own.at(-1) ?? "") : inOne;
  });
}

/** Columns that no heading explains are known by what stands in them. */
function withoutHeading(columns: Layout["columns"]): Layout["columns"] {
  const has = (kind: string) => columns.some(({ heading }) => heading?.kind === kind);
  const [named, coded] = [has("name"), has("code")];
  const name = named ? -1 : columns.findIndex(({ heading, texts }) => heading === null && mostOf(texts, isWords));
  const code = coded
    ? -1
    : columns.findIndex(({ heading, texts }, index) => heading === null && isCodes(texts, index < name));
  return columns.map((column, index): Layout["columns"][number] => {
    if (index === name) return { ...column, heading: { kind: "name" } };
    return index === code ? { ...column, heading: { kind: "code" } } : column;
  });
}

/** Four digits are a code only where they stand before a name: alone they are people. */
function isCodes(texts: readonly string[], isBeforeName: boolean): boolean {
  return mostOf(texts, (text) => DOTTED_CODE.test(text) || (isBeforeName && BARE_CODE.test(text)));
}

/** @returns whether a column only counts the rows: it stands before their names */
export function isRunningNumber({ columns }: Layout, column: Layout["columns"][number]): boolean {
  const behind = columns.slice(columns.indexOf(column) + 1);
  const filled = column.texts.filter((text) => text !== "");
  const isCounting = filled.every((text, index) => RUNNING_NUMBER.test(text) && Number.parseInt(text) === index + 1);
  return isCounting && behind.some(({ heading }) => heading?.kind === "name" || heading?.kind === "code");
}
