import { addressOf } from "./address";

/**
 * What may stand in the address of a reading page. The server takes everything else out of it before a page is
 * rendered, and the type holds pages to this list.
 */
export const READING_PARAMETERS = [
  "period",
  "indicator",
  "target",
  "data",
  "diketahui",
  "sort",
  "order",
  "q",
  "urut",
  "provinsi",
  "kanwil",
  "jenis",
  "status",
  "penerbit",
  "dari",
  "sampai",
  "perihal",
  "halaman",
] as const;

/** Those that say what is measured against what: they go along from page to page. */
export const VIEW_PARAMETERS = ["period", "indicator", "target", "data", "diketahui"] as const;

/** What a plan is in the address of its page, one after the other for each of its rows; no other page has them. */
export const PLAN_PARAMETERS = ["rencana", "kelompok", "orang", "bulan", "mulai", "iuran", "dana", "anggaran"] as const;

/** The parameters of a plan as Next gives them. */
export type PlanParams = Partial<Record<(typeof PLAN_PARAMETERS)[number], string | string[]>>;

/** The parameters of a reading page as Next gives them. */
export type SearchParams = Partial<Record<(typeof READING_PARAMETERS)[number], string | string[]>>;

const LONGEST_QUERY = 80;

/** @returns what is searched for, cut to what the search box takes; empty where nothing is */
export function queryOf({ q }: SearchParams): string {
  return typeof q === "string" ? q.slice(0, LONGEST_QUERY) : "";
}

/** @returns the address with what the reader had chosen to see */
export function withView(path: string, params: SearchParams): string {
  const once = (value: SearchParams[keyof SearchParams]) => (typeof value === "string" ? value : null);
  return addressOf(path, Object.fromEntries(VIEW_PARAMETERS.map((name) => [name, once(params[name])])));
}
