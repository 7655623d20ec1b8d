import { stringify } from "csv-stringify/sync";

export const CSV_TYPE = "text/csv; charset=utf-8";

export type CsvCell = string | number | boolean | null;

/** How a file is written: for programs, or for an Excel that is set to Indonesian. */
export const CSV_LOCALES = ["id"] as const;
export type CsvLocale = (typeof CSV_LOCALES)[number] | undefined;

/**
 * A CSV answer with a BOM for Excel; cells that a spreadsheet would run as a formula are defused.
 * @param locale `id`: semicolons and decimal commas, and text that Excel would take for a number or a date stays text
 */
export function csvResponse(
  fileName: string,
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  locale?: CsvLocale,
): Response {
  return new Response(csvText(header, rows, locale), {
    headers: {
      "content-type": CSV_TYPE,
      "content-disposition": `attachment; filename="${locale === undefined ? fileName : forExcel(fileName)}"`,
      "cache-control": "no-cache",
    },
  });
}

/** Both forms of a table may lie in one folder. */
export function forExcel(fileName: string): string {
  return fileName.replace(/\.csv$/, "-excel.csv");
}

export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[], locale?: CsvLocale): string {
  return csvHead(header, locale) + csvLines(rows, locale);
}

/** How a CSV begins; `csvLines` go on with it. */
export function csvHead(header: readonly string[], locale?: CsvLocale): string {
  const form = locale === undefined ? { escape_formulas: true } : { delimiter: ";" };
  return stringify([header], { bom: true, record_delimiter: "windows", ...form });
}

export function csvLines(rows: readonly (readonly CsvCell[])[], locale?: CsvLocale): string {
  if (locale === undefined) return stringify([...rows], { record_delimiter: "windows", escape_formulas: true });
  const cells = rows.map((row) => row.map(forIndonesianExcel));
  return stringify(cells, { record_delimiter: "windows", delimiter: ";" });
}

/** What Excel would take for a formula; tab and line breaks before it do not help. */
const FORMULA = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/;
/** What it would take for a number, a time or a date: `11.10` is ten past eleven to it, `2025-09` the first of September. */
const NUMBER_LIKE = /^\d[\d.,:/-]*$/;

/** @returns the cell as `id` writes it: a formula that gives the text is the one form that opens as that text */
function forIndonesianExcel(cell: CsvCell): CsvCell {
  if (typeof cell === "number") return String(cell).replace(".", ",");
  if (typeof cell !== "string") return cell;
  if (NUMBER_LIKE.test(cell)) return `="${cell}"`;
  return defused(cell);
}

/** @returns the text behind an apostrophe where a spreadsheet would run it as a formula, otherwise as it is */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
