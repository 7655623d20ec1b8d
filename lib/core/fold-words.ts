/** Search ignores case and accents. */
export function foldWords(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** @returns whether every word sought stands in the text, in any order; both folded */
export function matchesWords(haystack: string, sought: string): boolean {
  return sought.split(/\s+/).every((word) => haystack.includes(word));
}
