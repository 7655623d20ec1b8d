import { stringify } from "csv-stringify/sync";

/** A CSV answer with a BOM for Excel; cells that a spreadsheet would run as a formula are defused. */
export function csvResponse(
  fileName: string,
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): Response {
  const text = stringify([header, ...rows], { bom: true, escape_formulas: true, record_delimiter: "windows" });
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-cache",
    },
  });
}
