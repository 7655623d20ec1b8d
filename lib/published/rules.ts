import { formatCount, formatPercent, formatStatedPercent } from "@/lib/core/numbers";
import { formatDate, parsePeriod, type Period } from "@/lib/core/period";
import { countRange, mayGive, type Range } from "./rules/precision";
import type { PublishedFigure, PrintedReading } from "./schema";

const WEEKDAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;

/** @returns the weekday of a full date in Indonesian, or null for a date without a day or one that does not exist */
export function weekdayOf(date: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date ? null : WEEKDAYS[day.getUTCDay()]!;
}

/** @returns the weekday the printed date really was, where another one was printed beside it */
export function weekdayConflict(figure: Pick<PublishedFigure, "printedDate" | "printedWeekday">): string | null {
  const real = weekdayOf(figure.printedDate);
  return figure.printedWeekday !== null && real !== null && real !== figure.printedWeekday ? real : null;
}

/** @returns the month a figure is about, or null where only a year was printed */
export function periodOfFigure(figure: Pick<PublishedFigure, "printedDate" | "acceptedDate">): Period | null {
  return parsePeriod((figure.acceptedDate ?? figure.printedDate).slice(0, 7));
}

export function hasNoFigure(figure: Pick<PublishedFigure, "workers" | "participants" | "percent">): boolean {
  return figure.workers === null && figure.participants === null && figure.percent === null;
}

/** Employed people of a region in a reference year. */
export type Employed = { year: number; count: number; simulated: boolean };

/** A number of people, and those it may stand for. */
type Stated = { count: number; range: Range };

/**
 * Every way the printed numbers can be divided, each with whether it gives the printed percentage. Nothing is chosen:
 * a statement with three readings keeps three (domain.md, Kota Bima). Nothing is read over simulated workers.
 * @param employed the region's worker counts, any years; the figure's year and the two before are tried
 */
export function readingsOf(figure: PublishedFigure, employed: readonly Employed[]): PrintedReading[] {
  const { participants, workers, percent } = figure;
  const printed = (count: number): Stated => ({ count, range: countRange(count, figure.rounded) });
  const readings: PrintedReading[] = [];
  const add = (part: Stated, whole: Stated, meaning: string) => {
    if (whole.count <= 0) return;
    const ratio = part.count / whole.count;
    const agrees = percent === null ? null : mayGive(part.range, whole.range, percent);
    const onlyRounded = agrees && percent !== null && !mayGive(exactly(part.count), exactly(whole.count), percent);
    readings.push({
      division: `${formatCount(part.count)} / ${formatCount(whole.count)} = ${formatPercent(ratio)}`,
      meaning: onlyRounded ? `${meaning}, dengan pembulatan` : meaning,
      agrees,
    });
  };
  if (participants !== null && workers !== null)
    add(printed(participants), printed(workers), "peserta tercetak dari pekerja tercetak");
  if (percent !== null && workers !== null && participants === null) {
    const implied = Math.round((percent / 100) * workers);
    const division = `${formatStatedPercent(percent)} × ${formatCount(workers)} = ${formatCount(implied)} orang`;
    readings.push({ division, meaning: "peserta yang tersirat", agrees: null });
  }
  for (const { year, count } of tried(figure, employed)) {
    const base = `penduduk bekerja Agustus ${year}`;
    const whole: Stated = { count, range: exactly(count) };
    if (workers === count)
      readings.push({ division: `${formatCount(count)} orang`, meaning: `tepat sama dengan ${base}`, agrees: null });
    if (participants !== null) add(printed(participants), whole, `peserta tercetak dari ${base}`);
    if (workers !== null && percent !== null && workers < count)
      add(printed(workers), whole, `angka pekerja tercetak dari ${base}`);
  }
  return readings;
}

/** @returns why there is no reading: what a statement with a figure leaves out */
export function unreadable(figure: Pick<PublishedFigure, "workers" | "participants">): string {
  const missing = [
    ...(figure.participants === null ? ["peserta"] : []),
    ...(figure.workers === null ? ["pekerja"] : []),
  ];
  return `tidak dapat dicek: jumlah ${missing.join(" dan ")} tidak disebut`;
}

function tried(figure: PublishedFigure, employed: readonly Employed[]): Employed[] {
  const year = Number((figure.acceptedDate ?? figure.printedDate).slice(0, 4));
  return employed
    .filter((each) => !each.simulated && each.year <= year && each.year >= year - 2)
    .sort((a, b) => b.year - a.year);
}

function exactly(count: number): Range {
  return { least: count, most: count };
}

/** What may have been counted, by its name in words: segments, sums of them, groups of people. */
export const COUNTED_LABELS: Readonly<Record<string, string>> = {
  ALL: "semua segmen",
  PU: "PU",
  BPU: "BPU",
  JAKON: "Jakon",
  PMI: "PMI",
  "PU+BPU": "PU dan BPU",
  "GROUP:NON_ASN": "non-ASN",
  "GROUP:RT_RW": "ketua RT dan RW",
};

/** @returns what was counted in words; as recorded where it has none */
export function segmentLabel(segment: string): string {
  return COUNTED_LABELS[segment] ?? segment;
}

/** @returns whether a statement's number, publisher, address, date or segment contains the text */
export function matchesFigure(figure: PublishedFigure, text: string): boolean {
  const sought = text.trim().toLowerCase();
  const { id, publisher, url, printedDate, segment, note } = figure;
  return [id, publisher, url, printedDate, formatDate(printedDate), segmentLabel(segment), note].some((part) =>
    part?.toLowerCase().includes(sought),
  );
}
