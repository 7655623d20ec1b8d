import { formatCount, formatPercent, formatPoints } from "@/lib/core/numbers";
import { addBackTests } from "../rules/tally";
import { HELD } from "../rules/widths";
import type { BackTest, Tally } from "../schema";

type Tested = { simulated: BackTest; real: BackTest };

/**
 * The answer of `--json`, one line: errors are means in percentage points and `inside` is the share of actual values within
 * their 80 % interval, 0..1; null where nothing was tested. Outside `simulated` and `real` stands what both are together.
 */
export function backTestJson({ simulated, real }: Tested): string {
  return JSON.stringify({
    ...answerOf(addBackTests(simulated, real)),
    simulated: answerOf(simulated),
    real: answerOf(real),
  });
}

function answerOf({ regions, origins, horizons }: BackTest) {
  return {
    regions,
    origins,
    ...meansOf(sumOf(horizons)),
    horizons: horizons.flatMap((tally, index) =>
      tally.count === 0 ? [] : [{ months: index + 1, tests: tally.count, ...meansOf(tally) }],
    ),
  };
}

function meansOf({ count, error, naiveError, inside }: Tally) {
  const mean = (sum: number) => (count === 0 ? null : sum / count);
  return { projection: { error: mean(error) }, naive: { error: mean(naiveError) }, inside: mean(inside) };
}

function sumOf(horizons: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => horizons.reduce((total, tally) => total + tally[key], 0);
  return { count: sum("count"), error: sum("error"), naiveError: sum("naiveError"), inside: sum("inside") };
}

/** The answer to a person: a table for what is simulated and one for what is real. */
export function describeBackTest({ simulated, real }: Tested): string {
  return [...linesOf("Angka simulasi", simulated), "", ...linesOf("Angka nyata", real)].join("\n");
}

const HEADS = ["bulan ke depan", "  uji", "proyeksi meleset", "musiman naif", "di dalam kisaran"];

function linesOf(name: string, { regions, origins, horizons }: BackTest): string[] {
  if (origins === 0) return [`${name}: bulannya belum cukup untuk diuji mundur.`];
  const rows = horizons.map((tally, index) => rowOf(String(index + 1), tally)).filter(([, count]) => count !== "0");
  return [
    `${name}: ${formatCount(regions)} wilayah, ${formatCount(origins)} titik awal; kisaran ${formatPercent(HELD)}.`,
    ...[HEADS, ...rows, rowOf("semua", sumOf(horizons))].map(aligned),
  ];
}

function rowOf(name: string, { count, error, naiveError, inside }: Tally): string[] {
  const points = (sum: number) => formatPoints(sum / count).replace("+", "");
  return [name, formatCount(count), points(error), points(naiveError), formatPercent(inside / count)];
}

function aligned(cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padStart(HEADS[index]!.length + 2)).join("");
}
