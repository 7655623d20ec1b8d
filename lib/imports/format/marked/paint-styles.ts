import type { AddedStyle } from "./painter";
import { attribute, opened, rewriteXml, withAttribute, type Change, type Tag } from "./rewrite-xml";
import { PINK, type StyleSurvey } from "./survey-styles";

/** A stylesheet without anything, for a workbook that has none. */
export const NO_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs></styleSheet>';

/** The order of the format (CT_Stylesheet). */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
/** The first two fills of a workbook are always these, whatever it says. */
const FIRST_FILLS = ["none", "gray125"];

/** Adds styles, each the same as its base in everything but its fill, and the pink fill unless it is there. */
export function paintStyles(
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
  survey: StyleSurvey,
  added: readonly AddedStyle[],
) {
  const fill = survey.ownFill ?? Math.max(survey.fills, FIRST_FILLS.length);
  const wanted = new Set(added.map(({ base }) => base));
  const written = new Map<number, { tag: string; inside: string }>();
  let format = -1;
  let section = "";
  let taking: number | null = null;

  const fills = (prefix: string) => {
    const made = (pattern: string, inside: string) =>
      `<${prefix}fill><${prefix}patternFill patternType="${pattern}">${inside}</${prefix}patternFill></${prefix}fill>`;
    if (survey.ownFill !== null) return "";
    const first = FIRST_FILLS.slice(survey.fills).map((pattern) => made(pattern, ""));
    const pink = `<${prefix}fgColor rgb="${PINK}"/><${prefix}bgColor indexed="64"/>`;
    return [...first, made("solid", pink)].join("");
  };
  const plainFormat = (prefix: string) => `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
  const formats = (prefix: string) => {
    const first = survey.formats === 0 ? plainFormat(prefix) : "";
    const made = ({ base, isMarked }: AddedStyle) => {
      const { tag, inside } = written.get(base) ?? { tag: plainFormat(prefix), inside: "" };
      return withAttribute(withAttribute(tag, "fillId", isMarked ? fill : 0), "applyFill", 1) + inside;
    };
    return first + added.map(made).join("");
  };
  const more = (name: string, prefix: string) => (name === "fills" ? fills(prefix) : formats(prefix));
  const total = (name: string) =>
    name === "fills" ? Math.max(survey.fills, fill + 1) : Math.max(survey.formats, 1) + added.length;
  const missing = (name: string, prefix: string) =>
    `<${prefix}${name} count="${total(name)}">${more(name, prefix)}</${prefix}${name}>`;
  /** Sections that the workbook lacks, before the first one that comes after them. */
  const places = ["fills", "cellXfs"].map((name) => ({ name, before: placeOf(name, survey.children) }));
  let child = -1;
  let rootPrefix = "";
  const missingBefore = (index: number) =>
    places
      .filter(({ before }) => before === index)
      .map(({ name }) => missing(name, rootPrefix))
      .join("");

  function change(tag: Tag): Change | null {
    const { name, prefix, kind, depth, raw } = tag;
    if (depth === 0) rootPrefix = prefix;
    if (depth === 0 && kind === "close") return { text: missingBefore(survey.children.length) + raw };
    if (depth === 1 && kind !== "close") {
      child += 1;
      section = name;
      const before = missingBefore(child);
      if (name !== "fills" && name !== "cellXfs") return before === "" ? null : { text: before + raw };
      const counted = attribute(raw, "count") === null ? raw : withAttribute(raw, "count", total(name));
      if (kind === "open") return { text: before + counted };
      return { text: `${before}${opened(counted)}${more(name, prefix)}</${prefix}${name}>` };
    }
    if (depth === 1 && (name === "fills" || name === "cellXfs")) return { text: more(name, prefix) + raw };
    if (section === "cellXfs") take(tag);
    return null;
  }

  /** Keeps the formats that are needed again, with what is in them. */
  function take({ depth, kind, raw, name }: Tag): void {
    if (depth === 2 && name === "xf" && kind !== "close") {
      format += 1;
      taking = wanted.has(format) ? format : null;
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
