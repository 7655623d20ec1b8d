import type { Cell } from "../schema/sheet";

/** What stands for a missing number in official tables. */
const MISSING = /^([-–—―.…]+|n\/?a|na|nan|null|x+)$/i;
/** Digits with signs of separation, footnote marks, a percent sign or a word of size: something to be read as a figure. */
const FIGURE =
  /^[-−–+(]?\s*(rp\s*)?[0-9][0-9.,' \u00a0\u202f]*(e[+-]?[0-9]+)?\s*(%|ribu|juta|jt|rb)?\)?\s*([*)\]a-e¹²³]|r\)|\[[0-9]\])*$/i;

/** Words of a title, apart and in lower case: `peserta_pu` and `Peserta PU` are the same. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

export function isMissingMark({ kind, text }: Cell): boolean {
  return kind === "text" && MISSING.test(text.trim());
}

/** Whether a cell stands where a figure is: a number, what is written like one, or what stands for a missing one. */
export function isFigure(cell: Cell): boolean {
  if (cell.kind !== "text") return cell.kind !== "date";
  return isMissingMark(cell) || FIGURE.test(cell.text.trim());
}

export function isYear({ kind, text }: Cell): boolean {
  return (kind === "number" || kind === "text") && /^(199[0-9]|20[0-9]{2})$/.test(text.trim());
}

/** A region's code as anything may have written it, and the 0 that stands in for none. */
export function isCodeLike({ kind, text }: Cell): boolean {
  return (kind === "number" || kind === "text") && /^([0-9]{2}(\.?[0-9]{1,2})?|0)$/.test(text.trim());
}

/** Words, and no figure. */
export function isWords(cell: Cell): boolean {
  return cell.kind === "text" && !isFigure(cell) && /\p{L}/u.test(cell.text);
}
