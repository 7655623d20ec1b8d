const written = new WeakMap<object, string>();

/**
 * @param rows objects that nobody changes: each is written out once for as long as it is the same object
 * @returns what JSON.stringify returns
 */
export function jsonOfRows(rows: readonly object[]): string {
  return `[${rows.map(jsonOf).join()}]`;
}

function jsonOf(row: object): string {
  const known = written.get(row);
  if (known !== undefined) return known;
  const text = JSON.stringify(row);
  written.set(row, text);
  return text;
}
