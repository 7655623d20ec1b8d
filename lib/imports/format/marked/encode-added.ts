import type { Encoding } from "../detect-text";

/** `ascii` is UTF-8 that nothing tells from other encodings: Excel would read what is added as another. */
export type AddedEncoding = Encoding | "ascii";

/** What a message may contain, in signs that every encoding has. */
const SIMPLER: Record<string, string> = {
  "…": "...",
  "–": "-",
  "—": "-",
  "−": "-",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
};

/** @returns the text in signs that the encoding has; what has no likeness among them becomes a question mark */
export function writable(text: string, encoding: AddedEncoding): string {
  if (encoding !== "ascii" && encoding !== "windows-1252") return text;
  const last = encoding === "ascii" ? 0x7f : 0xff;
  const simple = Array.from(text, (sign) => {
    if (fits(sign, last)) return sign;
    const plain = SIMPLER[sign] ?? sign.normalize("NFKD").replace(/\p{M}/gu, "");
    return Array.from(plain).every((one) => fits(one, last)) ? plain : "?";
  });
  return simple.join("");
}

/** @param text as `writable` gives it @returns its bytes, without a byte order mark */
export function encodeAdded(text: string, encoding: AddedEncoding): Buffer {
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  return Buffer.from(text, encoding === "windows-1252" ? "latin1" : "utf8");
}

/** Between 0x80 and 0x9F Windows-1252 has signs of its own. */
function fits(sign: string, last: number): boolean {
  const code = sign.codePointAt(0)!;
  return code < 0x80 || (code >= 0xa0 && code <= last);
}
