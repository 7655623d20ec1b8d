import { FileRefused, reject } from "../messages";

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/**
 * UTF-8 text of a file, with or without a byte order mark, piece by piece.
 * @throws FileRefused I.006 with the line of the first byte that is not UTF-8, I.007 for a workbook or other binary
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let first = true;
  for await (const chunk of bytes) {
    if (first && ZIP_SIGNATURE.every((byte, index) => chunk[index] === byte)) refuse("I.007", null);
    first = false;
    const text = decode(decoder, chunk, line);
    if (text.includes("\0")) refuse("I.007", line + newlines(text.slice(0, text.indexOf("\0"))));
    line += newlines(text);
    if (text !== "") yield text;
  }
  decode(decoder, undefined, line);
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined, line: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    const lenient = new TextDecoder("utf-8").decode(chunk);
    return refuse("I.006", line + newlines(lenient.slice(0, Math.max(0, lenient.indexOf("\uFFFD")))));
  }
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}

function refuse(code: "I.006" | "I.007", row: number | null): never {
  throw new FileRefused(reject(code, row, null));
}
