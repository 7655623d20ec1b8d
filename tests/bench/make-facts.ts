import { addMonths, monthOf, monthsBetween, periodOf, periodsFrom, yearOf, type Period } from "@/lib/core/period";
import { SEGMENTS, type PartSegment } from "@/lib/core/vocabulary";
import { bell, factor } from "@/prisma/seed/demo/random";
import type { RegencyProfile } from "@/prisma/seed/demo/regency-profiles";

/** The newest month at every age: history grows backwards, so that what a page shows of this month is the same. */
export const LAST_PERIOD: Period = periodOf(2025, 9);
/** Denominators of earlier years are refused by the product. */
const FIRST_WORKERS_YEAR = 1990;
const MONTHS_PER_FILE = 120;

/** Active participants of a segment beside the employed, in 2025. */
const SHARE: Record<PartSegment, number> = { PU: 0.17, BPU: 0.06, JAKON: 0.03, PMI: 0.003 };
const GROWTH_A_MONTH = 1.0035;
const GROWTH_OF_WORKERS_A_YEAR = 1.012;

/** A tidy CSV as `npm run import` takes it. */
export type FactFile = { name: string; text: string; rows: number };

/** One figure per region, month and segment for so many years up to `LAST_PERIOD`, ten years a file, oldest first. */
export function participantFiles(profiles: readonly RegencyProfile[], years: number): FactFile[] {
  const first = addMonths(LAST_PERIOD, 1 - years * 12);
  const files: FactFile[] = [];
  for (let from = first; from <= LAST_PERIOD; from = addMonths(from, MONTHS_PER_FILE)) {
    const whole = addMonths(from, MONTHS_PER_FILE - 1);
    const until = whole < LAST_PERIOD ? whole : LAST_PERIOD;
    const lines = periodsFrom(from, until).flatMap((period) =>
      profiles.flatMap((profile) =>
        SEGMENTS.map((segment) => `${profile.code},${period},${segment},${activeOf(profile, segment, period)}`),
      ),
    );
    files.push(fileOf(`participants-${from}-${until}.csv`, "region_code,period,segment,active", lines));
  }
  return files;
}

/** One denominator per region and year that the participants reach into. */
export function workerFile(profiles: readonly RegencyProfile[], years: number): FactFile {
  const last = yearOf(LAST_PERIOD);
  const first = Math.max(FIRST_WORKERS_YEAR, yearOf(addMonths(LAST_PERIOD, 1 - years * 12)));
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) =>
    profiles.map((profile) => `${profile.code},${year},${workersOf(profile, year)}`),
  );
  return fileOf(`workers-${first}-${last}.csv`, "region_code,year,employed", lines);
}

/** Depends on region and month alone, never on how many years are made. */
function activeOf(profile: RegencyProfile, segment: PartSegment, period: Period): number {
  const { code } = profile;
  const level = workersOf(profile, yearOf(LAST_PERIOD)) * SHARE[segment] * factor(`bench|${segment}|${code}`, 0.25);
  const grown = GROWTH_A_MONTH ** -monthsBetween(period, LAST_PERIOD);
  const season = 1 + 0.03 * Math.cos((monthOf(period) / 6) * Math.PI);
  return Math.round(level * grown * season * (1 + 0.004 * bell(`bench|${segment}|${code}|${period}`)));
}

/** A profile's size is in thousands of people. */
function workersOf({ size }: RegencyProfile, year: number): number {
  return Math.max(1, Math.round(size * 1000 * GROWTH_OF_WORKERS_A_YEAR ** (year - yearOf(LAST_PERIOD))));
}

function fileOf(name: string, header: string, lines: readonly string[]): FactFile {
  return { name, text: `${[header, ...lines].join("\n")}\n`, rows: lines.length };
}
