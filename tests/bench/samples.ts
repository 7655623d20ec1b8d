import { median } from "./load";
import type { Aim, Measure } from "./report";
import type { Site } from "./servers";

/** What was measured again and again, by what it is and at which age. */
export type Samples = Map<string, Map<number, number[]>>;

export function addSample(samples: Samples, name: string, { years }: Site, value: number): void {
  const ofAges = samples.get(name) ?? new Map<number, number[]>();
  samples.set(name, ofAges.set(years, [...(ofAges.get(years) ?? []), value]));
}

/** @returns the middle value at each age */
export function medians(samples: Samples, name: string): Map<number, number> {
  return new Map([...(samples.get(name) ?? [])].map(([years, values]) => [years, median(values)]));
}

/** One measure an age. */
export function atEachAge(
  name: string,
  values: ReadonlyMap<number, number>,
  unit: string,
  aim: Aim | null = null,
): Measure[] {
  return [...values].map(([years, value]) => ({ name, years, value, unit, aim }));
}

/** One value over another at each age. */
export function over(values: ReadonlyMap<number, number>, divisors: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...values].map(([years, value]) => [years, value / (divisors.get(years) ?? Number.NaN)]));
}

/** The oldest over the youngest; nothing where only one age was measured. */
export function acrossAges(name: string, values: ReadonlyMap<number, number>, aim: Aim): Measure[] {
  const ages = [...values.keys()].sort((a, b) => a - b);
  const [young, old] = [ages[0], ages.at(-1)];
  if (young === undefined || old === undefined || young === old) return [];
  const value = values.get(old)! / values.get(young)!;
  return [{ name: `${name}: ${old} over ${young} years`, years: null, value, unit: "ratio", aim }];
}
