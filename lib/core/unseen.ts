/**
 * Characters that nobody sees, though they change what is read: control characters and line ends, marks of direction and
 * of no width (bidi, zero-width, soft hyphens), halves of characters, and those that mean something in private only.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** What is kept as it was typed or pasted, in one line: line ends and tabs become spaces, everything else unseen goes. */
export function inOneLine(text: string): string {
  return text.replace(UNSEEN, (character) => (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(character) ? " " : ""));
}

/** The same for text of several lines, which keeps its line ends. */
export function withoutUnseen(text: string): string {
  return text.split("\n").map(inOneLine).join("\n");
}
