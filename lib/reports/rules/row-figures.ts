import { peopleIn } from "@/lib/coverage/rules/effective";
import { formatCount, formatPercent, formatSignedCount, MISSING } from "@/lib/core/numbers";
import { coverageOf, gapOf } from "@/lib/coverage/rules/ratio";
import { SEGMENTS } from "@/lib/core/vocabulary";
import type { JudgedCells } from "@/lib/quality/schema";
import type { EntryColumn } from "../schema";

/** What a row of the form adds up to, ready to be shown; the same on the server and while somebody types. */
export type RowFigures = { sum: string; details: string[] };

/**
 * @param values active people by segment, null where empty
 * @param lastMonth the sum of the month before, null where there is none
 * @param target percent, null where none is known
 */
export function rowFigures(
  values: readonly (number | null)[],
  { workers, lastMonth, target }: { workers: number | null; lastMonth: number | null; target: number | null },
): RowFigures {
  const sum = sumOf(values);
  if (sum === null) return { sum: MISSING, details: [] };
  const coverage = coverageOf(sum, workers);
  const gap = target === null ? null : gapOf(sum, workers, target);
  const details = [
    coverage === null
      ? "pekerja tidak diketahui"
      : `cakupan ${formatPercent(coverage, target === null ? null : target / 100)}`,
    lastMonth === null ? null : `${formatSignedCount(sum - lastMonth)} dari bulan lalu`,
    gap === null ? null : gap === 0 ? "target tercapai" : `kurang ${formatCount(gap)}`,
  ];
  return { sum: formatCount(sum), details: details.filter((detail) => detail !== null) };
}

/** @returns active people of a month in all its segments, null for no month */
export function activeSum(cells: JudgedCells | null): number | null {
  return cells === null ? null : peopleIn(cells);
}

/** @returns active people of a report in all its segments as entered, null where none can be read */
export function enteredSum(cells: Partial<Record<EntryColumn, { value: number | null }>>): number | null {
  return sumOf(SEGMENTS.map((segment) => cells[segment]?.value ?? null));
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((people, value) => people + value, 0);
}

/** @returns how a figure compares with another one, `+0,6%`; empty where either is missing or zero */
export function changeText(value: number | null, before: number | null): string {
  if (value === null || before === null || before === 0) return "";
  const ratio = value / before - 1;
  return `${ratio > 0 ? "+" : ratio < 0 ? "−" : ""}${formatPercent(Math.abs(ratio))}`;
}
