import { readXml } from "../workbook/read-xml";
import { attribute, opened, rewriteXml, withAttribute, type Change, type Tag } from "./rewrite-xml";

/** What the style sheet of a workbook holds already. */
export type StyleSurvey = { formats: number; fills: number; children: string[] };

/** A stylesheet without anything, for a workbook that has none. */
export const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs></styleSheet>';

/** The order of the format (CT_Stylesheet). */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
/** The first two fills of a workbook are always these, whatever it says. */
const FIRST_FILLS = ["none", "gray125"];

/** @throws FileRefused I.025, I.036 */
export async function surveyStyles(bytes: AsyncIterable<Uint8Array>, part: string): Promise<StyleSurvey> {
  const survey: StyleSurvey = { formats: 0, fills: 0, children: [] };
  const path: string[] = [];
  await readXml(bytes, part, {
    open: (name) => {
      if (path.length === 1) survey.children.push(name);
      if (path.length === 2 && path[1] === "cellXfs" && name === "xf") survey.formats += 1;
      if (path.length === 2 && path[1] === "fills" && name === "fill") survey.fills += 1;
      path.push(name);
    },
    text: () => undefined,
    close: () => path.pop(),
  });
  return survey;
}

/** Gives numbers to marked styles as they are asked for; `bases` are the styles that they are like, in their order. */
export function painter({ formats }: StyleSurvey): { paint: (style: number) => number; bases: number[] } {
  const bases: number[] = [];
  const numbers = new Map<number, number>();
  // A workbook without any style has the one that every cell has.
  const first = Math.max(formats, 1);
  return {
    bases,
    paint: (style) => {
      const known = numbers.get(style);
      if (known !== undefined) return known;
      const number = first + bases.push(style) - 1;
      numbers.set(style, number);
      return number;
    },
  };
}

/** Adds a pink fill, and for each base a style that is the same in everything but its fill. */
export function paintStyles(
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
  survey: StyleSurvey,
  bases: readonly number[],
) {
  const fill = survey.fills === 0 ? FIRST_FILLS.length : survey.fills;
  const written = new Map<number, { tag: string; inside: string }>();
  let format = -1;
  let section = "";
  let taking: number | null = null;

  const fills = (prefix: string) => {
    const made = (pattern: string, inside: string) =>
      `<${prefix}fill><${prefix}patternFill patternType="${pattern}">${inside}</${prefix}patternFill></${prefix}fill>`;
    const first = survey.fills === 0 ? FIRST_FILLS.map((pattern) => made(pattern, "")) : [];
    const pink = `<${prefix}fgColor rgb="FFFFC7CE"/><${prefix}bgColor indexed="64"/>`;
    return [...first, made("solid", pink)].join("");
  };
  const plainFormat = (prefix: string) => `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
  const formats = (prefix: string) => {
    const first = survey.formats === 0 ? plainFormat(prefix) : "";
    const marked = (base: number) => {
      const { tag, inside } = written.get(base) ?? { tag: plainFormat(prefix), inside: "" };
      return withAttribute(withAttribute(tag, "fillId", fill), "applyFill", 1) + inside;
    };
    return first + bases.map(marked).join("");
  };
  const added = (name: string, prefix: string) => (name === "fills" ? fills(prefix) : formats(prefix));
  const total = (name: string) => (name === "fills" ? fill + 1 : Math.max(survey.formats, 1) + bases.length);
  const missing = (name: string, prefix: string) =>
    `<${prefix}${name} count="${total(name)}">${added(name, prefix)}</${prefix}${name}>`;
  /** Sections that the workbook lacks, before the first one that comes after them. */
  const places = ["fills", "cellXfs"].map((name) => ({ name, before: placeOf(name, survey.children) }));
  let child = -1;
  const missingBefore = (index: number, prefix: string) =>
    places
      .filter(({ before }) => before === index)
      .map(({ name }) => missing(name, prefix))
      .join("");

  function change(tag: Tag): Change | null {
    const { name, prefix, kind, depth, raw } = tag;
    if (depth === 0 && kind === "close") return { text: missingBefore(survey.children.length, prefix) + raw };
    if (depth === 1 && kind !== "close") {
      child += 1;
      section = name;
      const before = missingBefore(child, prefix);
      if (name !== "fills" && name !== "cellXfs") return before === "" ? null : { text: before + raw };
      const counted = attribute(raw, "count") === null ? raw : withAttribute(raw, "count", total(name));
      if (kind === "open") return { text: before + counted };
      return { text: `${before}${opened(counted)}${added(name, prefix)}</${prefix}${name}>` };
    }
    if (depth === 1 && (name === "fills" || name === "cellXfs")) return { text: added(name, prefix) + raw };
    if (section === "cellXfs") take(tag);
    return null;
  }

  /** Keeps the formats that are needed again, with what is in them. */
  function take({ depth, kind, raw, name }: Tag): void {
    if (depth === 2 && name === "xf" && kind !== "close") {
      format += 1;
      taking = bases.includes(format) ? format : null;
      if (taking !== null) written.set(taking, { tag: raw, inside: "" });
    } else if (taking !== null) written.get(taking)!.inside += raw;
  }

  return rewriteXml(bytes, change);
}

/** @returns the place of a section among the children that a workbook has; -1 where it has the section */
function placeOf(name: string, children: readonly string[]): number {
  if (children.includes(name)) return -1;
  const after = ORDER.slice(ORDER.indexOf(name) + 1);
  const at = children.findIndex((child) => after.includes(child) || !ORDER.includes(child));
  return at < 0 ? children.length : at;
}
