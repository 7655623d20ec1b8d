import type { Indicator } from "../schema";

/** What may be said otherwise of a definition. What it counts over what is the definition itself: another one has another code. */
export const WORDED = ["name", "formula", "referenceCode", "mapsTo", "goodFor", "notFor"] as const;

export type DefinitionWords = Pick<Indicator, (typeof WORDED)[number]>;

/** @returns the words of a definition alone */
export function wordsOf({ name, formula, referenceCode, mapsTo, goodFor, notFor }: DefinitionWords): DefinitionWords {
  return { name, formula, referenceCode, mapsTo, goodFor, notFor };
}
