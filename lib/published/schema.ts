import type { CountingBasis } from "@/lib/core/vocabulary";

/** What somebody printed about a region. People are whole numbers, percent is 0..100 and above; a date is as precise as printed. */
export type PublishedFigure = {
  id: string;
  regionCode: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as printed. */
  printedDate: string;
  printedWeekday: string | null;
  /** The date it is taken to mean where the printed one cannot be right. */
  acceptedDate: string | null;
  /** A segment, a sum of segments (`PU+BPU`) or `GROUP:name`. */
  segment: string;
  countingBasis: CountingBasis | null;
  workers: number | null;
  participants: number | null;
  percent: number | null;
  rounded: boolean;
  publisher: string | null;
  url: string | null;
  note: string | null;
};

/** One way to read a printed statement. */
export type PrintedReading = {
  /** `2.335 / 9.000 = 25,9%`, or `23% × 119.345 = 27.449 orang` */
  division: string;
  /** What was divided by or multiplied with what. */
  meaning: string;
  /** Whether it may give the printed percentage, as far as the numbers were rounded; null where there is nothing to compare. */
  agrees: boolean | null;
};
