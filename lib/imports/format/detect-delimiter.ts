/** The comma last: it also stands in numbers and in sentences. */
const DELIMITERS = ["\t", ";", "|", ","] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LOOKED_AT = 200;

/**
 * @returns what separates the cells: the first sign that stands outside of quotes in most lines; a comma where none does.
 * A first line `sep=;`, as Excel understands it, decides
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 256 * 1024)
    // Before the lines are parted, since a cell in quotes may go over several.
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/, LOOKED_AT)
    .filter((line) => line.trim() !== "");
  const told = declaredDelimiter(lines[0] ?? "");
  if (told) return told;
  return DELIMITERS.find((sign) => lines.filter((line) => line.includes(sign)).length * 2 > lines.length) ?? ",";
}

/** @returns the sign that a line `sep=;` names; null for any other line */
export function declaredDelimiter(line: string): Delimiter | null {
  const sign = /^sep=(.)$/i.exec(line.replaceAll('"', "").trimEnd() || line)?.[1];
  return DELIMITERS.find((known) => known === sign) ?? null;
}
