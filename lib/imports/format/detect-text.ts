import { FileRefused, reject } from "../messages";

const ENCODINGS = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  "windows-1252": "Windows-1252",
};
export type Encoding = keyof typeof ENCODINGS;

/** Bytes looked at where nothing but the bytes themselves tells the encoding. */
const SAMPLE = 4096;
/** Control characters that no table has: everything below the blank but tab and the ends of lines. */
const BINARY = /[\u0000-\u0008\u000E-\u001F]/;

/** `mark` is the length of the byte order mark, which is no part of the text: 0 where there is none. */
export type DetectedText = { text: string; encoding: Encoding; mark: number };

/**
 * Text of a table as Excel and others write it: UTF-8 or UTF-16 with a byte order mark or without, else Windows-1252.
 * @throws FileRefused I.007 for what is no text, I.039 for text that is not whole
 */
export function detectText(bytes: Buffer): DetectedText {
  const marked = markedEncoding(bytes);
  const encoding = marked ?? unmarkedEncoding(bytes);
  const text = decodeWhole(bytes, encoding);
  if (BINARY.test(text)) throw new FileRefused(reject("I.007", null, null));
  return { text, encoding, mark: marked === null ? 0 : marked === "utf-8" ? 3 : 2 };
}

function markedEncoding(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function unmarkedEncoding(bytes: Buffer): Encoding {
  const sample = bytes.subarray(0, SAMPLE);
  // Of letters, digits and signs of separation one byte of two is zero.
  const zeros = [0, 0];
  sample.forEach((byte, index) => byte === 0 && (zeros[index % 2]! += 1));
  const most = sample.length / 4;
  if (zeros[1]! > most && zeros[0] === 0) return "utf-16le";
  if (zeros[0]! > most && zeros[1] === 0) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeWhole(bytes: Buffer, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused(reject("I.039", null, null, { encoding: ENCODINGS[encoding] }));
  }
}
