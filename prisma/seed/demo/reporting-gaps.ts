import { addMonths, type Period, periodOf, periodsFrom } from "@/lib/core/period";
import { LED_REGIONS } from "./cases";
import { uniform } from "./random";

export const FIRST_PERIOD = periodOf(2021, 1);
export const LAST_PERIOD = periodOf(2025, 9);

/** Offices that are late: in each of the last months so many, each time the same ones and more. */
const LATE: [Period, number][] = [
  [addMonths(LAST_PERIOD, -2), 3],
  [addMonths(LAST_PERIOD, -1), 6],
  [LAST_PERIOD, 11],
];
const LONG_SILENCES = 6;
const SINGLE_MISS = 0.006;
/** Only regions under this share of the nation's workers miss months, so that the nation's sum stays smooth. */
const SMALL = 0.003;

/** @returns the key of one region's month in the set of gaps */
export function gapKey(code: string, period: Period): string {
  return `${code} ${period}`;
}

/**
 * The months that are not reported ("belum lapor"): single ones, a few silences of several months, late offices at the
 * end, and everything before a young region's first report.
 * @param workers employed people by region
 */
export function simulateGaps(workers: ReadonlyMap<string, number>): Set<string> {
  const nation = [...workers.values()].reduce((one, other) => one + other, 0);
  const led = new Set(LED_REGIONS.map((region) => region.code));
  const small = [...workers]
    .filter(([code, people]) => !led.has(code) && people < SMALL * nation)
    .map(([code]) => code);
  const drawn = small.sort((one, other) => uniform(`late|${one}`) - uniform(`late|${other}`));
  const gaps = new Set<string>();
  const miss = (code: string, from: Period, to: Period) => {
    for (const period of periodsFrom(from, to)) gaps.add(gapKey(code, period));
  };

  for (const [period, offices] of LATE) for (const code of drawn.slice(0, offices)) miss(code, period, period);
  for (const code of drawn.slice(-LONG_SILENCES)) {
    const start = addMonths(FIRST_PERIOD, Math.floor(40 * uniform(`silence|${code}`)));
    miss(code, start, addMonths(start, 2 + Math.floor(4 * uniform(`silence length|${code}`))));
  }
  for (const period of periodsFrom(FIRST_PERIOD, addMonths(LATE[0]![0], -1))) {
    for (const code of small) if (uniform(`miss|${code}|${period}`) < SINGLE_MISS) miss(code, period, period);
  }
  for (const { code, firstReport } of LED_REGIONS)
    if (firstReport) miss(code, FIRST_PERIOD, addMonths(firstReport, -1));
  return gaps;
}
