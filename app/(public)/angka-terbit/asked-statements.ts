import { addressOf } from "@/lib/core/address";
import { queryOf, type SearchParams } from "@/lib/core/reading-parameters";
import { knownDayOf, type AskedMoment } from "../known-day-of";

/** What the page of statements is asked for: words, a moment, and the addresses that keep both or leave the past. */
export type AskedStatements = {
  query: string;
  known: AskedMoment;
  file: string;
  latest: string;
  /** what the search form must keep */
  hidden: Record<string, string>;
};

export function askedStatements(params: SearchParams): AskedStatements {
  const query = queryOf(params);
  const known = knownDayOf(params);
  const words = { q: query };
  return {
    ...{ query, known },
    file: addressOf("/api/v1/published-figures.csv", { ...words, knownAt: known.day }),
    latest: addressOf("/angka-terbit", words),
    hidden: known.day === null ? {} : { diketahui: known.day },
  };
}
