import { apportion } from "./apportion";
import { LED_REGIONS } from "./cases";
import { interpolate, type Knot } from "./interpolate";
import type { NationalSeries } from "./national-series";
import { bell, factor } from "./random";
import type { RegencyProfile } from "./regency-profiles";

/** A simulated denominator, in people. */
export interface SimulatedWorkers {
  regionCode: string;
  base: "EMPLOYED" | "ELIGIBLE";
  segment: "ALL" | "PU";
  year: number;
  count: number;
}

export const WORKER_YEARS = [2020, 2021, 2022, 2023, 2024, 2025] as const;

/** BPS, August 2020; national-series.csv has no row for that year. */
const EMPLOYED_2020 = 128_450_000;
/** 57.55 million participants are 52.15 % of the eligible workers of 2025 (domain.md, targets). */
const ELIGIBLE_OF_EMPLOYED = 57_550_000 / 0.5215 / 146_540_000;
const MIDDLE_YEAR = 2023;

/** Wage-earners among the employed by character of the region, ratios. */
const WAGE_EARNERS = { industrial: 0.6, city: 0.53, rural: 0.36 };

/** @returns employed people of a year, by region; they add up to the nation's number exactly */
export function simulateEmployed(
  profiles: readonly RegencyProfile[],
  series: NationalSeries,
  year: number,
): Map<string, number> {
  const nation = nationalEmployed(series, year);
  const led = new Map<string, number>();
  for (const { code, workers } of LED_REGIONS) {
    if (!workers) continue;
    const shares = [...workers].map(([known, people]): Knot => [known, people / nationalEmployed(series, known)]);
    led.set(code, Math.round(nation * interpolate(shares, year)));
  }
  const free = profiles.filter((profile) => !led.has(profile.code));
  const left = [...led.values()].reduce((people, one) => people - one, nation);
  const parts = apportion(
    left,
    free.map((profile) => sizeIn(profile, year)),
  );
  const freely = new Map(free.map((profile, index) => [profile.code, parts[index]!]));
  return new Map(profiles.map(({ code }) => [code, led.get(code) ?? freely.get(code)!]));
}

/** @returns employed (all and wage-earners) and eligible people of every region and year */
export function simulateWorkers(profiles: readonly RegencyProfile[], series: NationalSeries): SimulatedWorkers[] {
  return WORKER_YEARS.flatMap((year) => {
    const employed = simulateEmployed(profiles, series, year);
    const people = profiles.map(({ code }) => employed.get(code)!);
    const total = people.reduce((one, other) => one + other, 0);
    const eligible = apportion(
      Math.round(total * ELIGIBLE_OF_EMPLOYED),
      profiles.map(({ code }, index) => people[index]! * (0.75 + 0.012 * bell(`eligible|${code}`))),
    );
    return profiles.flatMap((profile, index): SimulatedWorkers[] => {
      const fact = { regionCode: profile.code, year };
      const wageEarners = Math.round(people[index]! * wageEarnerShare(profile, year));
      return [
        { ...fact, base: "EMPLOYED", segment: "ALL", count: people[index]! },
        { ...fact, base: "EMPLOYED", segment: "PU", count: wageEarners },
        { ...fact, base: "ELIGIBLE", segment: "ALL", count: eligible[index]! },
      ];
    });
  });
}

/** @returns wage-earners among the employed of a region, a ratio from 0.25 to 0.7 */
export function wageEarnerShare(profile: RegencyProfile, year: number): number {
  const typical = WAGE_EARNERS[profile.character] * factor(`wages|${profile.code}`, 0.1);
  return Math.min(
    0.7,
    Math.max(0.25, typical + 0.004 * (year - MIDDLE_YEAR) + 0.004 * bell(`wages|${profile.code}|${year}`)),
  );
}

function nationalEmployed(series: NationalSeries, year: number): number {
  const people = year === 2020 ? EMPLOYED_2020 : series.employed.get(year);
  if (people === undefined) throw new Error(`national-series.csv has no employed row for ${year}`);
  return people;
}

function sizeIn(profile: RegencyProfile, year: number): number {
  const growth = Math.exp((year - MIDDLE_YEAR) * 0.008 * bell(`growth|${profile.code}`));
  return profile.population * growth * factor(`survey|${profile.code}|${year}`, 0.012);
}
