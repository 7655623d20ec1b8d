import { parse } from "csv-parse/sync";
import { LIMITS } from "../schema/limits";
import { columnName, type Book } from "../schema/sheet";
import { sheetBuilder, type CellBudget } from "./cell-budget";
import { declaredDelimiter, detectDelimiter } from "./detect-delimiter";
import { detectText } from "./detect-text";
import { csvRefusal, lineBreaks } from "./read-csv";
import { checkAddress } from "./workbook/read-address";

/**
 * Reads delimited text in any of the encodings and separators that Excel writes. Rows are numbered by their first line.
 * @throws FileRefused I.007, I.014, I.015, I.017, I.027, I.029, I.039
 */
export function readDelimited(bytes: Buffer, budget: CellBudget): Book {
  const { text } = detectText(bytes);
  const builder = sheetBuilder(null, budget);
  const delimiter = detectDelimiter(text);
  let line = 1;
  const take = (record: string[]): null => {
    const isDeclaration = line === 1 && declaredDelimiter(record.join(delimiter)) !== null;
    if (!isDeclaration) {
      record.forEach((cell, index) => {
        if (cell.trim() === "") return;
        const column = index + 1;
        checkAddress({ row: line, column }, `${columnName(column)}${line}`);
        builder.add(line, { column, kind: "text", text: cell });
      });
    }
    line += 1 + record.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    return null;
  };
  try {
    parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      max_record_size: LIMITS.rowCharacters,
      on_record: take,
    });
  } catch (error) {
    throw error instanceof Error ? csvRefusal(error, line) : error;
  }
  return { layout: "csv", sheets: [builder.done()] };
}
