// How cells and reasons are called in the state of the form, and in what the browser keeps.

/** Also the name of its field. */
export function cellName(region: string, column: string): string {
  return `sel:${region}:${column}`;
}

/** Unlike that of its fields, the same while other warnings come and go. @param about the key of the finding */
export function answerName(region: string, about: string): string {
  return `${region} ${about}`;
}
