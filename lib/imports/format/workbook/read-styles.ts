import { readXml } from "./read-xml";

/** What a number format makes of a number. */
export type NumberLook = "plain" | "percent" | "date";

/** Numbers of formats that a workbook need not spell out (ECMA-376 part 1, 18.8.30). */
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const PERCENTS = new Set([9, 10]);

/** @returns the look of each cell style, by its number; empty for a workbook without styles */
export async function readStyles(bytes: AsyncIterable<Uint8Array>, part: string): Promise<NumberLook[]> {
  const own = new Map<string, string>();
  const looks: NumberLook[] = [];
  let inCellFormats = false;
  await readXml(bytes, part, {
    open: (name, { numFmtId = "0", formatCode = "" }) => {
      if (name === "numFmt") own.set(numFmtId, formatCode);
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) looks.push(lookOf(numFmtId, own.get(numFmtId)));
    },
    text: () => undefined,
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return looks;
}

function lookOf(id: string, code: string | undefined): NumberLook {
  if (code === undefined) return DATES.has(Number(id)) ? "date" : PERCENTS.has(Number(id)) ? "percent" : "plain";
  // Words in quotes, colours in brackets and escaped letters are no fields of a date.
  const fields = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (fields.includes("%")) return "percent";
  return /y|d|mmm/i.test(fields) && !/[#0?]/.test(fields) ? "date" : "plain";
}
