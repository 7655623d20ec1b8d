/** Footnote marks after a figure. Bare digits only where a blank or a bracket tells them from the figure's own. */
const MARK =
  /(?<=\S)(?:\s*(\*{1,4}|[†‡§]|[⁽⁾¹²³⁰⁴-⁹ᵃ-ᶻʳˣᵖ]+|\[[\da-z]{1,2}\]|\((?:\d{1,2}|[a-z]|xx|xxx|\*{1,3})\)|\*\))|\s+(\d{1,2}\)|[*†‡§]+\))|(?<=[\d\s])\s*((?:xxx|xx|[xrep])|[a-z]\)))$/iu;

/**
 * Takes footnote marks off the end: `1.234*`, `1.234 1)`, `1.234²`, and the letters of statistical offices (`r` revised,
 * `x` and `p` provisional, `e` estimated).
 * @returns the text before them, and the marks in the order they stood
 */
export function withoutMarks(text: string): { rest: string; marks: string[] } {
  const marks: string[] = [];
  let rest = text;
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    marks.unshift((found[1] ?? found[2] ?? found[3])!);
    rest = rest.slice(0, found.index).trimEnd();
  }
  return { rest, marks };
}
