import { defused } from "@/lib/core/csv";
import { VERDICT_TITLE, type Marks } from "../../schema/mark";
import { declaredDelimiter, detectDelimiter } from "../detect-delimiter";
import { detectText, type DetectedText } from "../detect-text";
import { encodeAdded, writable, type AddedEncoding } from "./encode-added";
import { cellPlace, findRecords } from "./find-records";
import { gatherMarks, saidInVerdicts, type SheetMarks } from "./gather-marks";

/** A file may have hundreds of thousands of rows; that many pieces would weigh more than the file. */
const MOST_PIECES = 2000;

type Edit = { from: number; to: number; text: string };

/**
 * Adds the column of verdicts to delimited text. Every byte that was there stays, and so do delimiter, encoding and ends
 * of lines; a column of verdicts that the file has brought along is written anew.
 * @throws FileRefused I.007, I.039
 */
export function markDelimited(bytes: Buffer, marks: Marks): Buffer {
  const gathered = gatherMarks(marks, null);
  if (!gathered) return bytes;
  const words = [...gathered.cells].flatMap(([row, inRow]) =>
    [...inRow].map(([column, text]) => ({ row, column, text })),
  );
  const own = saidInVerdicts(gathered, words);
  const found = detectText(bytes);
  const isAscii = found.encoding === "utf-8" && found.mark === 0 && bytes.length === found.text.length;
  const encoding = isAscii ? "ascii" : found.encoding;
  return spliced(bytes, found, encoding, findEdits(found.text, own, encoding));
}

function* findEdits(text: string, own: SheetMarks, encoding: AddedEncoding): Generator<Edit> {
  const delimiter = detectDelimiter(text);
  const column = verdictColumn(text, delimiter, own);
  for (const record of findRecords(text, delimiter)) {
    const end = record.ends.at(-1)!;
    // What Excel understands as the name of the delimiter is no row.
    if (record.row === 1 && declaredDelimiter(text.slice(0, end)) !== null) continue;
    const words = own.titles.has(record.row) ? VERDICT_TITLE : (own.verdicts.get(record.row) ?? "");
    const said = inQuotes(defused(writable(words, encoding)));
    const place = cellPlace(record, column);
    if (place) yield { ...place, text: said };
    // A line of one cell is a title or nothing; filling it up would say no more.
    else if (said !== "" || record.ends.length > 1)
      yield { from: end, to: end, text: delimiter.repeat(column - record.ends.length) + said };
  }
}

/** The column after the widest row, or the one that has the title already. */
function verdictColumn(text: string, delimiter: string, { titles }: SheetMarks): number {
  let widest = 0;
  for (const record of findRecords(text, delimiter)) {
    widest = Math.max(widest, record.ends.length);
    if (!titles.has(record.row)) continue;
    const at = record.ends.findIndex((_, index) => {
      const { from, to } = cellPlace(record, index + 1)!;
      return text.slice(from, to).replaceAll('"', "").trim() === VERDICT_TITLE;
    });
    if (at >= 0) return at + 1;
  }
  return widest + 1;
}

/** In quotes wherever a sign could be taken for a delimiter, so that the one of this file is found again. */
function inQuotes(text: string): string {
  return /[\t;|,"]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Puts the edits, which are in order, between pieces of the bytes as they were. */
function spliced(bytes: Buffer, { text, mark }: DetectedText, encoding: AddedEncoding, edits: Iterable<Edit>): Buffer {
  const width = { "utf-16le": 2, "utf-16be": 2, "windows-1252": 1, ascii: 1, "utf-8": null }[encoding];
  const sizeOf = (from: number, to: number) =>
    width === null ? Buffer.byteLength(text.slice(from, to)) : (to - from) * width;
  const blocks: Buffer[] = [];
  let pieces: Buffer[] = [];
  let copied = 0;
  let at = 0;
  let offset = mark;
  for (const edit of edits) {
    offset += sizeOf(at, edit.from);
    pieces.push(bytes.subarray(copied, offset), encodeAdded(edit.text, encoding));
    offset += sizeOf(edit.from, edit.to);
    copied = offset;
    at = edit.to;
    if (pieces.length < MOST_PIECES) continue;
    blocks.push(Buffer.concat(pieces));
    pieces = [];
  }
  return Buffer.concat([...blocks, ...pieces, bytes.subarray(copied)]);
}
