import type { IsoDate } from "../rules";

const DAY = 24 * 60 * 60 * 1000;

/** @returns the last day of a period that the database keeps with the first day on which it no longer holds */
export function lastDayOf(validTo: Date): Date {
  return new Date(validTo.getTime() - DAY);
}

/** @returns the day after, `2026-01-01` for `2025-12-31` */
export function dayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}
