/** What the typeface has and people write: Latin letters with their marks, signs, arrows and our own marks. */
const HAS =
  /[^\u0020-\u007E\u00A0-\u00AC\u00AE-\u0148\u014A-\u017E\u0192\u0218-\u021B\u2010-\u2015\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u2044\u20AC\u2190-\u2193\u2202\u2206\u2211\u2212\u221A\u221E\u2248\u2260\u2264\u2265\u25A0\u25A1\u25B2\u25B3\u25B6\u25BC\u25BD\u25C6\u25C7\u25CB\u25CF]/gu;

/** Nobody sees these, and they say nothing on paper: marks of direction, of joining, and where a word may be divided. */
const UNSEEN = /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/g;

/**
 * A PDF for everybody (PDF/UA) names every letter that it shows, so one that the typeface has not would leave no PDF.
 * @returns the text on one line, with □ for each letter that cannot be printed
 */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(/[\s\u2028\u2029]+/g, (blank) => (blank === "\u00A0" ? blank : " "))
    .replace(HAS, "□");
}

/** @returns the same with every text in it printable */
export function printableAll<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === "string" ? printable(each) : each,
  ) as Value;
}
