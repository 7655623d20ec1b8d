import { z } from "zod";
import { AppError } from "./errors";
import { formatDate, WIB_MS } from "./period";

/** A calendar day in Indonesia (WIB) as `YYYY-MM-DD`, at whose end something was known. */
export type KnownDay = string & { readonly __brand: "KnownDay" };

/** Far enough back for whatever may have been recorded; a calendar day that there is. */
const PATTERN = /^(19[5-9]|20[0-8])\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DAY_MS = 24 * 60 * 60 * 1000;

/** @returns the day in Indonesia at a moment */
export function dayAt(moment: Date): KnownDay {
  return new Date(moment.getTime() + WIB_MS).toISOString().slice(0, 10) as KnownDay;
}

/** @returns the day; null for text that is no day between 1950 and 2089 */
export function parseKnownDay(text: string): KnownDay | null {
  if (!PATTERN.test(text)) return null;
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text) ? (text as KnownDay) : null;
}

/** @returns the last moment of the day in Indonesia, to the millisecond that moments are kept in; null is now */
export function endOfDay(day: KnownDay): Date;
export function endOfDay(day: KnownDay | null): Date | null;
export function endOfDay(day: KnownDay | null): Date | null {
  return day === null ? null : new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - WIB_MS - 1);
}

/** @returns the day before */
export function dayBefore(day: KnownDay): KnownDay {
  return dayAt(new Date(endOfDay(day).getTime() - DAY_MS));
}

/**
 * Which past day an address asks about: the present one, like none, is now.
 * @returns `remark` says in words what could not be used
 */
export function askedDay(given: string | null, at: Date): { day: KnownDay | null; remark: string | null } {
  if (given === null) return { day: null, remark: null };
  const day = parseKnownDay(given);
  if (day === null)
    return {
      day: null,
      remark: `Hari "${given.slice(0, 40)}" tidak dikenal, tulis sebagai TTTT-BB-HH; yang ditampilkan adalah yang terbaru.`,
    };
  const today = dayAt(at);
  if (day > today) return { day: null, remark: `${dayWords(day)} belum tiba; yang ditampilkan adalah yang terbaru.` };
  return { day: day === today ? null : day, remark: null };
}

/** A day as programs give it. */
export const knownDaySchema = z
  .string()
  .refine((text) => parseKnownDay(text) !== null, "Hari ditulis sebagai TTTT-BB-HH, misalnya 2025-09-30.")
  .transform((text) => text as KnownDay);

/**
 * The same for a program, which is refused where a page replaces.
 * @throws AppError invalid-input for a day that has not come yet
 */
export function pastDay(asked: KnownDay | undefined, at: Date): KnownDay | null {
  const { day, remark } = askedDay(asked ?? null, at);
  if (remark === null) return day;
  throw new AppError("invalid-input", "Periksa parameter yang disebut di bawah ini.", [
    { field: "knownAt", message: "Hari ini belum tiba (WIB)." },
  ]);
}

/** @returns `12 November 2026` */
export function dayWords(day: KnownDay): string {
  return formatDate(day);
}

/** @returns what stands over everything of a past moment */
export function knownWords(day: KnownDay): string {
  return `Seperti yang diketahui sampai akhir ${dayWords(day)} (WIB)`;
}
