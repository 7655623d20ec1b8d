import { MONTH_NAMES } from "@/lib/core/month-names";

const ENGLISH = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october"];
const SHORT = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];
const MONTHS = new Map<string, number>();
MONTH_NAMES.forEach((name, index) => MONTHS.set(name.toLowerCase(), index + 1));
[...ENGLISH, "november", "december"].forEach((name, index) => MONTHS.set(name, index + 1));
SHORT.forEach((name, index) => MONTHS.set(name, index + 1));
for (const [name, month] of [
  ["agt", 8],
  ["agst", 8],
  ["ags", 8],
  ["aug", 8],
  ["oct", 10],
  ["dec", 12],
  ["nop", 11],
] as const)
  MONTHS.set(name, month);

const YEAR = /(?<![0-9.,])(199[0-9]|20[0-9]{2})(?![0-9]|[.,][0-9])/g;

/** A month without its year, or a year, or both, as one text says it. */
export type SaidPeriod = { year: number | null; month: number | null };

/**
 * @returns what a title says about time; null where it names none or more than one (`2018-2025` is a span, no period)
 */
export function readPeriodWords(text: string): SaidPeriod | null {
  const iso = /^\s*((?:19|20)[0-9]{2})[-/.](0?[1-9]|1[0-2])(?:[-/.][0-3]?[0-9])?\s*$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]) };
  const years = [...new Set([...text.matchAll(YEAR)].map(([, year]) => Number(year)))];
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const months = [...new Set(words.flatMap((word) => MONTHS.get(word) ?? []))];
  if (years.length > 1 || months.length > 1 || years.length + months.length === 0) return null;
  return { year: years[0] ?? null, month: months[0] ?? null };
}

/** @returns `2024-08` or `2024` from several titles, the nearest to the figures last; null without a year */
export function joinPeriod(titles: readonly string[]): string | null {
  let year: number | null = null;
  let month: number | null = null;
  for (const said of titles.map(readPeriodWords)) {
    if (!said) continue;
    if (said.year !== null) [year, month] = [said.year, said.month ?? month];
    else month = said.month;
  }
  if (year === null) return null;
  return month === null ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
}

/** Whether a title is about time and nothing else: `2018`, `Agustus 2024`, `Tahunan`. */
export function isPeriodTitle(text: string): boolean {
  if (/^(tahunan|annual|setahun)$/i.test(text.trim())) return true;
  if (!readPeriodWords(text)) return false;
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .every((word) => word === "" || MONTHS.has(word) || word === "tahun");
}

/** @returns a title in plain words without those that say a month, a year or any other number */
export function withoutPeriodWords(plain: string): string {
  const words = plain.split(" ");
  return words.filter((word) => !MONTHS.has(word) && !/^[0-9]+$/.test(word)).join(" ");
}
