/** A piece of a sentence: plain text, the figure it is about, or what leads somewhere. */
export type Part = string | { strong: string } | { link: string; href: string };

/** What a page, a workbook or a sheet says: put into words once, drawn everywhere. */
export type Sentence = readonly Part[];

/** @returns the words alone, for a file or a screen reader */
export function wordsOf(sentence: Sentence): string {
  return sentence
    .map((part) => (typeof part === "string" ? part : "strong" in part ? part.strong : part.link))
    .join("");
}
