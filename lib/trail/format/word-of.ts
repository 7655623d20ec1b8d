/** @returns the word for a key, and what is recorded where there is none; names of every object are no words */
export function wordOf(words: Readonly<Record<string, string>>, key: string, otherwise = key): string {
  return Object.hasOwn(words, key) ? words[key]! : otherwise;
}
