import { attribute, withAttribute, type Change, type Tag } from "./rewrite-xml";

/** Wide enough for a short sentence, in characters. */
const WIDTH = 48;

/**
 * Makes room for the column of verdicts in the widths of a sheet. Sheets often hide everything right of their table,
 * so the column is taken out of what it lies in.
 */
export function verdictColumns(column: number | null): {
  change: (tag: Tag) => Change | null;
  /** What is still to be written before the cells begin. */
  before: (prefix: string) => string;
  /** The style of an empty cell. */
  styleOf: (column: number) => number;
} {
  const styles: { min: number; max: number; style: number }[] = [];
  let isDone = column === null;
  const own = (prefix: string) => {
    isDone = true;
    return `<${prefix}col min="${column}" max="${column}" width="${WIDTH}" customWidth="1"/>`;
  };

  function col(tag: Tag): Change | null {
    const { raw, prefix } = tag;
    const min = Number(attribute(raw, "min"));
    const max = Number(attribute(raw, "max"));
    styles.push({ min, max, style: Number(attribute(raw, "style") ?? 0) });
    if (isDone || column === null || max < column) return null;
    if (min > column) return { text: own(prefix) + raw };
    isDone = true;
    const piece = (from: number, to: number) =>
      from > to ? "" : withAttribute(withAttribute(alone(raw), "min", from), "max", to);
    const shown = ["hidden", "collapsed"].reduce(
      (made, name) => (attribute(made, name) === null ? made : withAttribute(made, name, 0)),
      withAttribute(withAttribute(piece(column, column), "width", WIDTH), "customWidth", 1),
    );
    return { text: piece(min, column - 1) + shown + piece(column + 1, max), whole: true };
  }

  return {
    change: (tag) => {
      const { name, depth, kind, prefix, raw } = tag;
      if (depth === 2 && name === "col" && kind !== "close") return col(tag);
      if (depth === 1 && name === "cols" && kind === "close" && !isDone) return { text: own(prefix) + raw };
      return null;
    },
    before: (prefix) => (isDone ? "" : `<${prefix}cols>${own(prefix)}</${prefix}cols>`),
    styleOf: (at) => styles.find(({ min, max }) => min <= at && at <= max)?.style ?? 0,
  };
}

/** @returns the tag as an element of its own */
function alone(raw: string): string {
  return raw.replace(/\/?>$/, "/>");
}
