import { DEFAULT_TARGET, OWN } from "./choices";
import type { Instrument } from "../schema";

/** As long as the column. */
const LONGEST = 32;

/** @returns a family of its own for a document, which no other has */
export function newFamily(id: string, all: readonly Pick<Instrument, "family">[]): string {
  const taken = new Set([...all.map(({ family }) => family), OWN, DEFAULT_TARGET]);
  for (let nth = 1; ; nth += 1) {
    const end = nth === 1 ? "" : `-${nth}`;
    const family = `${id
      .replace(/[^a-z0-9-]+/g, "-")
      .slice(0, LONGEST - end.length)
      .replace(/-$/, "")}${end}`;
    if (!taken.has(family)) return family;
  }
}
