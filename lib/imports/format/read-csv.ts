import { CsvError, parse, type Parser } from "csv-parse";
import { FileRefused, reject } from "../messages";
import type { TableRow } from "../schema";
import { LIMITS } from "../schema/limits";
import { decodeText } from "./decode-text";

/**
 * Reads comma-separated UTF-8 text as it streams in. Empty lines are no rows; cells come trimmed.
 * @throws FileRefused when the text is no CSV: I.006, I.007, I.014, I.015, I.017; the rows before it have come out
 */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  // Records are taken in the callback: read from the stream, those before a fault would be lost with it.
  let records: string[][] = [];
  const parser = parse({
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    max_record_size: LIMITS.rowCharacters,
    on_record: (record: string[]) => {
      records.push(record);
      return null;
    },
  });
  let line = 1;
  function* take(): Generator<TableRow> {
    for (const record of records) {
      const cells = record.map((cell) => cell.trim());
      if (cells.length > 1 || cells[0] !== "") yield { row: line, cells };
      line += 1 + record.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    }
    records = [];
  }

  try {
    for await (const text of decodeText(bytes)) {
      const fault = await feed(parser, text);
      yield* take();
      if (fault) throw csvRefusal(fault, line);
    }
    const fault = await feed(parser, null);
    yield* take();
    if (fault) throw csvRefusal(fault, line);
  } finally {
    parser.destroy();
  }
}

/** Hands the parser a piece of text, or the end. @returns what it finds wrong */
function feed(parser: Parser, text: string | null): Promise<Error | null> {
  return new Promise((resolve) => {
    const settle = (fault?: Error | null) => {
      parser.off("error", settle);
      // The stream repeats its fault as an event, after the callback too.
      if (fault) parser.on("error", () => undefined);
      resolve(fault ?? null);
    };
    parser.once("error", settle);
    if (text === null) parser.end(settle);
    else parser.write(text, settle);
  });
}

/** @returns how many lines a cell goes on for after its first */
export function lineBreaks(cell: string): number {
  return /[\r\n]/.test(cell) ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}

/** @param row the line on which the faulty record begins @returns the refusal, or the error itself when it is none */
export function csvRefusal(fault: Error, row: number): Error {
  if (!(fault instanceof CsvError)) return fault;
  if (fault.code === "CSV_QUOTE_NOT_CLOSED") return new FileRefused(reject("I.014", row, null));
  if (fault.code === "CSV_MAX_RECORD_SIZE") {
    return new FileRefused(reject("I.017", row, null, { limit: LIMITS.rowCharacters.toLocaleString("id-ID") }));
  }
  return new FileRefused(reject("I.015", row, null));
}
