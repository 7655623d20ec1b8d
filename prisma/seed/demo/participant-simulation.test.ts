import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Period, periodOf, periodsFrom, yearOf } from "@/lib/core/period";
import { SIMULATED_SEGMENTS } from "./national-path";
import { parseNationalSeries } from "./national-series";
import { simulateParticipants } from "./participant-simulation";
import { readRegencyProfiles } from "./regency-profiles";
import { FIRST_PERIOD, gapKey, LAST_PERIOD } from "./reporting-gaps";
import { simulateEmployed, WORKER_YEARS } from "./worker-simulation";

const series = parseNationalSeries(readFileSync("prisma/seed/reference/national-series.csv", "utf8"));
const profiles = readRegencyProfiles();
const facts = simulateParticipants(profiles, series);
const employed = new Map(WORKER_YEARS.map((year) => [year as number, simulateEmployed(profiles, series, year)]));
const months = periodsFrom(FIRST_PERIOD, LAST_PERIOD);

const people = new Map<string, number>();
for (const { regionCode, period, active } of facts) {
  people.set(gapKey(regionCode, period), (people.get(gapKey(regionCode, period)) ?? 0) + active);
}
/** @returns all segments over employed people, a ratio, or undefined where nothing is reported */
function coverage(code: string, period: Period): number | undefined {
  const participants = people.get(gapKey(code, period));
  return participants === undefined ? undefined : participants / employed.get(yearOf(period))!.get(code)!;
}
const missing = (period: Period) =>
  profiles.filter(({ code }) => !people.has(gapKey(code, period))).map(({ code }) => code);
const coverages = (period: Period) =>
  profiles.flatMap(({ code }) => coverage(code, period) ?? []).sort((a, b) => a - b);

describe("simulated participants", () => {
  it("are about 117,000 facts, four segments in each reported month", () => {
    expect(months).toHaveLength(57);
    expect(facts).toHaveLength(people.size * SIMULATED_SEGMENTS.length);
    expect(facts.length).toBeGreaterThan(115_000);
    expect(facts.every((fact) => Number.isInteger(fact.active) && fact.active >= 0 && (fact.inactive ?? 0) >= 0)).toBe(
      true,
    );
  });

  it("add up to the nation's participants in every published month", () => {
    const published = months.filter((period) => series.active.has(period));
    expect(published).toHaveLength(14);
    for (const period of published) {
      const sum = facts.reduce((total, fact) => (fact.period === period ? total + fact.active : total), 0);
      expect(sum).toBe(series.active.get(period));
    }
  });

  it("do not depend on the run", () => {
    // As text: a structural comparison of 116,000 objects takes seconds.
    expect(JSON.stringify(simulateParticipants(readRegencyProfiles(), series)) === JSON.stringify(facts)).toBe(true);
  });
});

describe("the source cases", () => {
  it.each([
    { name: "Kota Bima", code: "52.72", period: periodOf(2022, 3), printed: 0.1 },
    { name: "Kab. Belitung Timur", code: "19.06", period: periodOf(2024, 9), printed: 0.31 },
    { name: "Kab. Belitung Timur", code: "19.06", period: periodOf(2024, 10), printed: 0.31 },
    { name: "Kota Blitar", code: "35.72", period: periodOf(2023, 6), printed: 0.53 },
    { name: "Kota Probolinggo", code: "35.74", period: periodOf(2021, 9), printed: 0.23 },
    { name: "Kota Pasuruan", code: "35.75", period: periodOf(2024, 8), printed: 0.291 },
    { name: "Kab. Pulau Taliabu", code: "82.08", period: periodOf(2025, 5), printed: 0.0222 },
  ])("leads $name through $printed in $period", ({ code, period, printed }) => {
    expect(Math.abs(coverage(code, period)! - printed)).toBeLessThan(0.01);
  });

  it("counts 27,449 participants of Kota Probolinggo and 9,000 of Kota Bima", () => {
    expect(people.get(gapKey("35.74", periodOf(2021, 9)))).toBe(27_449);
    expect(people.get(gapKey("52.72", periodOf(2022, 3)))).toBe(9_000);
  });
});

describe("months without a report", () => {
  it("are 11 in the last month and few in any other", () => {
    expect(missing(LAST_PERIOD)).toHaveLength(11);
    for (const period of months) expect(missing(period).length).toBeLessThanOrEqual(14);
  });

  it("are about one in a hundred", () => {
    const share = 1 - people.size / (514 * months.length);
    expect(share).toBeGreaterThan(0.004);
    expect(share).toBeLessThan(0.015);
  });

  it("are all those of a young region before its first report", () => {
    const reported = months.filter((period) => people.has(gapKey("82.08", period)));
    expect(reported[0]).toBe("2023-07");
  });
});

describe("regions", () => {
  it("differ: a few above 100 %, most between 10 and 60 %", () => {
    const sorted = coverages(LAST_PERIOD);
    const above = sorted.filter((ratio) => ratio > 1).length;
    expect(above).toBeGreaterThanOrEqual(3);
    expect(above).toBeLessThanOrEqual(8);
    expect(sorted.filter((ratio) => ratio > 0.1 && ratio < 0.6).length).toBeGreaterThan(0.9 * sorted.length);
  });

  it("move little from month to month, with a few jumps", () => {
    const moves = months.slice(1).flatMap((period, index) =>
      profiles.flatMap(({ code }) => {
        const before = people.get(gapKey(code, months[index]!));
        const now = people.get(gapKey(code, period));
        return before && now ? [Math.abs(Math.log(now / before))] : [];
      }),
    );
    moves.sort((one, other) => one - other);
    expect(moves[Math.floor(moves.length * 0.5)]).toBeLessThan(0.03);
    expect(moves[Math.floor(moves.length * 0.99)]).toBeLessThan(0.15);
    expect(moves.at(-1)).toBeLessThan(0.7);
  });

  it("mostly fall from December to May with the nation", () => {
    const fell = profiles.filter(({ code }) => {
      return (people.get(gapKey(code, periodOf(2025, 5))) ?? 0) < (people.get(gapKey(code, periodOf(2024, 12))) ?? 0);
    });
    expect(fell.length).toBeGreaterThan(480);
  });
});
