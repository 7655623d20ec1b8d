/** @returns the path with the words that say something as its query; null, undefined and empty ones are left out */
export function addressOf(path: string, words: Readonly<Record<string, string | null | undefined>>): string {
  const said = Object.entries(words).filter((word): word is [string, string] => Boolean(word[1]));
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`;
}
