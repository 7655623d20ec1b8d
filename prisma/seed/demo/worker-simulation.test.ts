import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LED_REGIONS } from "./cases";
import { parseNationalSeries } from "./national-series";
import { readRegencyProfiles } from "./regency-profiles";
import { type SimulatedWorkers, simulateWorkers, WORKER_YEARS } from "./worker-simulation";

const series = parseNationalSeries(readFileSync("prisma/seed/reference/national-series.csv", "utf8"));
const profiles = readRegencyProfiles();
const workers = simulateWorkers(profiles, series);

type Kind = Pick<SimulatedWorkers, "base" | "segment">;
const EMPLOYED: Kind = { base: "EMPLOYED", segment: "ALL" };
const WAGE_EARNERS: Kind = { base: "EMPLOYED", segment: "PU" };
const ELIGIBLE: Kind = { base: "ELIGIBLE", segment: "ALL" };
const of = (kind: Kind, year: number) =>
  workers.filter((fact) => fact.base === kind.base && fact.segment === kind.segment && fact.year === year);
const nation = (kind: Kind, year: number) => of(kind, year).reduce((people, fact) => people + fact.count, 0);

describe("simulated workers", () => {
  it("cover 514 regions, six years and three bases, each once", () => {
    expect(profiles).toHaveLength(514);
    expect(workers).toHaveLength(514 * 6 * 3);
    expect(new Set(workers.map((fact) => Object.values({ ...fact, count: "" }).join())).size).toBe(workers.length);
    expect(Math.min(...workers.map((fact) => fact.count))).toBeGreaterThan(1000);
  });

  it.each(WORKER_YEARS)("add up to the nation's employed people of %d", (year) => {
    expect(nation(EMPLOYED, year)).toBe(year === 2020 ? 128_450_000 : series.employed.get(year));
  });

  it("has eligible workers on which 57.55 million participants are 52.15 %", () => {
    expect(57_550_000 / nation(ELIGIBLE, 2025)).toBeCloseTo(0.5215, 4);
  });

  it.each(WORKER_YEARS)("keeps wage-earners and eligible workers within the employed people of %d", (year) => {
    const employed = new Map(of(EMPLOYED, year).map((fact) => [fact.regionCode, fact.count]));
    for (const { regionCode, count } of of(WAGE_EARNERS, year)) {
      expect(count / employed.get(regionCode)!).toBeGreaterThan(0.249);
      expect(count / employed.get(regionCode)!).toBeLessThan(0.701);
    }
    for (const { regionCode, count } of of(ELIGIBLE, year)) {
      expect(count / employed.get(regionCode)!).toBeGreaterThan(0.7);
      expect(count / employed.get(regionCode)!).toBeLessThan(0.81);
    }
  });

  it.each([
    { name: "Kota Blitar", code: "35.72", least: 60_000, most: 130_000 },
    { name: "Kab. Sleman", code: "34.04", least: 450_000, most: 800_000 },
  ])("of $name are $least to $most in every year", ({ code, least, most }) => {
    const counts = WORKER_YEARS.map((year) => of(EMPLOYED, year).find((fact) => fact.regionCode === code)!.count);
    expect(Math.min(...counts)).toBeGreaterThan(least);
    expect(Math.max(...counts)).toBeLessThan(most);
  });

  it.each(WORKER_YEARS)("are a believable share of the residents of every region in %d", (year) => {
    const residents = new Map(profiles.map(({ code, population }) => [code, population * 1000]));
    expect([...residents.values()].reduce((one, other) => one + other, 0)).toBe(284_975_000);
    for (const { regionCode, count } of of(EMPLOYED, year)) {
      expect(count / residents.get(regionCode)!).toBeGreaterThan(0.42);
      expect(count / residents.get(regionCode)!).toBeLessThan(0.62);
    }
  });

  it("are exactly those that are known of a region in a year, and move smoothly beside them", () => {
    for (const { code, workers: known } of LED_REGIONS) {
      const inYear = (year: number) => of(EMPLOYED, year).find((fact) => fact.regionCode === code)!.count;
      for (const [year, count] of known ?? []) expect(inYear(year)).toBe(count);
      for (const year of WORKER_YEARS.slice(1))
        expect(Math.abs(Math.log(inYear(year) / inYear(year - 1)))).toBeLessThan(0.08);
    }
  });

  it("gives Kota Probolinggo the 119,345 workers that its article names", () => {
    const inYear = (year: number) => of(EMPLOYED, year).find((fact) => fact.regionCode === "35.74")?.count;
    expect([inYear(2020), inYear(2021)]).toEqual([119_345, 119_345]);
  });

  it("does not depend on the run", () => {
    expect(simulateWorkers(readRegencyProfiles(), series)).toEqual(workers);
  });
});
