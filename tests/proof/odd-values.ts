import type { Chance } from "./chance";

const LONG = 6000;

/** What nobody types and programs send: empty, long, broken, of other languages, and what once opened other doors. */
const ODD: readonly string[] = [
  "",
  " ",
  "0",
  "-1",
  "1e309",
  "NaN",
  "null",
  "undefined",
  "true",
  "[object Object]",
  "9".repeat(40),
  "2025-02-30",
  "0000-00",
  "99999-01",
  "2025-09",
  "2089-12",
  "35.05",
  "35.72",
  "35",
  "00",
  "99.99",
  "35.05' OR '1'='1",
  '\'; DROP TABLE "Report"; --',
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\u202e\u0661\u0662",
  "\u{1f9e8}".repeat(40),
  "é".repeat(200),
  "\r\nset-cookie: a=b",
  "<script>alert(7)</script>",
  '"><img src=x onerror=alert(7)>',
  "{{7*7}}",
  "${7*7}",
  '=HYPERLINK("http://evil.example")',
  "../../../../etc/passwd",
  "//evil.example",
  "/\\evil.example",
  "https://evil.example/",
  "javascript:alert(7)",
  "__proto__",
  "constructor",
  "toString",
  "x".repeat(22),
  "x".repeat(LONG),
];

/** Ways of writing an address that are no text at all. */
const RAW: readonly string[] = [
  "%",
  "%zz",
  "%E0%A4%A",
  "%00",
  "%ff%fe",
  "%2e%2e%2f",
  "..%5c",
  "%252e",
  ";a=b",
  "%c0%af",
];

export function oddText(chance: Chance): string {
  return chance.pick(ODD);
}

/** A piece of an address: mostly an odd text, sometimes bytes that say nothing. */
export function oddPiece(chance: Chance): string {
  return chance.happens(0.25) ? chance.pick(RAW) : encode(oddText(chance));
}

/** `encodeURIComponent` refuses half a character; its bytes are sent all the same. */
export function encode(text: string): string {
  return text
    .split(/(\p{Cs})/u)
    .map((part) => (/\p{Cs}/u.test(part) ? "%ED%A0%80" : encodeURIComponent(part)))
    .join("");
}
