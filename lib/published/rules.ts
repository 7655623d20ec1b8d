import { formatCount, formatPercent, formatStatedPercent } from "@/lib/core/numbers";
import { formatDate, parsePeriod, type Period } from "@/lib/core/period";
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

/**
 * Every way the printed numbers can be divided, each with whether it gives the printed percentage. Nothing is chosen:
 * a statement with three readings keeps three (domain.md, Kota Bima).
 * @param employed the region's worker counts, any years; the figure's year and the two before are tried
 */
export function readingsOf(figure: PublishedFigure, employed: readonly Employed[]): PrintedReading[] {
  const readings: PrintedReading[] = [];
  const add = (part: number, whole: number, meaning: string, simulated = false) => {
    if (whole <= 0) return;
    const ratio = part / whole;
    readings.push({
      division: `${formatCount(part)} / ${formatCount(whole)} = ${formatPercent(ratio)}`,
      meaning,
      agrees: figure.percent === null ? null : givesPercent(ratio, figure.percent, figure.rounded),
      simulated,
    });
  };
  if (figure.participants !== null && figure.workers !== null)
    add(figure.participants, figure.workers, "peserta tercetak dari pekerja tercetak");
  if (figure.percent !== null && figure.workers !== null && figure.participants === null) {
    const implied = Math.round((figure.percent / 100) * figure.workers);
    const division = `${formatStatedPercent(figure.percent)} × ${formatCount(figure.workers)} = ${formatCount(implied)} orang`;
    readings.push({ division, meaning: "peserta yang tersirat", agrees: null, simulated: false });
  }
  for (const { year, count, simulated } of tried(figure, employed)) {
    const base = `penduduk bekerja Agustus ${year}`;
    if (figure.workers === count) {
      const meaning = `tepat sama dengan ${base}`;
      readings.push({ division: `${formatCount(count)} orang`, meaning, agrees: null, simulated });
    }
    if (figure.participants !== null) add(figure.participants, count, `peserta tercetak dari ${base}`, simulated);
    if (figure.workers !== null && figure.percent !== null && figure.workers < count)
      add(figure.workers, count, `angka pekerja tercetak dari ${base}`, simulated);
  }
  return readings;
}

function tried(figure: PublishedFigure, employed: readonly Employed[]): Employed[] {
  const year = Number((figure.acceptedDate ?? figure.printedDate).slice(0, 4));
  return employed.filter((each) => each.year <= year && each.year >= year - 1).sort((a, b) => b.year - a.year);
}

/**
 * @param percent as printed; it speaks to half a unit of its last decimal, a rounded one to a whole point
 */
export function givesPercent(ratio: number, percent: number, rounded: boolean): boolean {
  const decimals = /\.(\d+)$/.exec(String(percent))?.[1]?.length ?? 0;
  const tolerance = rounded ? 1 : 0.5 * 10 ** -decimals;
  return Math.abs(ratio * 100 - percent) <= tolerance + 1e-9;
}

/** @returns `Kota Bima: non-ASN` style label of what was counted */
export function segmentLabel(segment: string): string {
  const labels: Record<string, string> = {
    ALL: "semua segmen",
    PU: "PU",
    BPU: "BPU",
    JAKON: "Jakon",
    PMI: "PMI",
    "PU+BPU": "PU dan BPU",
    "GROUP:NON_ASN": "non-ASN",
    "GROUP:RT_RW": "ketua RT dan RW",
  };
  return labels[segment] ?? segment;
}

/** @returns whether a statement's number, publisher, address, date or segment contains the text */
export function matchesFigure(figure: PublishedFigure, text: string): boolean {
  const sought = text.trim().toLowerCase();
  const { id, publisher, url, printedDate, segment, note } = figure;
  return [id, publisher, url, printedDate, formatDate(printedDate), segmentLabel(segment), note].some((part) =>
    part?.toLowerCase().includes(sought),
  );
}

export type PrintedMark = { period: Period; ratio: number; text: string; note: string; agrees: boolean };

/** Our own figures may differ from a printed one by this much, in percentage points, and still agree. */
const AGREEING_POINTS = 1;

/**
 * A printed figure as a mark on a trend: its percentage, or its participants over the workers of that month.
 * @returns null for a figure without a month, of a part of the participants, or with nothing to divide
 */
export function markOf(
  figure: PublishedFigure,
  pointOf: (period: Period) => { coverage: number | null; reported: { workers: number | null } } | null,
): PrintedMark | null {
  const period = periodOfFigure(figure);
  if (period === null || figure.segment !== "ALL") return null;
  const point = pointOf(period);
  const workers = point?.reported.workers ?? null;
  const counted = figure.participants !== null && workers !== null ? figure.participants / workers : null;
  const ratio = figure.percent !== null ? figure.percent / 100 : counted;
  if (ratio === null) return null;
  const text = figure.percent !== null ? formatStatedPercent(figure.percent) : formatPercent(ratio);
  const agrees = point?.coverage != null && Math.abs(point.coverage - ratio) * 100 <= AGREEING_POINTS;
  const people = figure.participants === null ? "" : `, ${formatCount(figure.participants)} peserta`;
  return { period, ratio, text, note: `${figure.publisher ?? "penerbit tidak tercatat"}: ${text}${people}`, agrees };
}
