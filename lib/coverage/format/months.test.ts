import { expect, it } from "vitest";
import { addMonths, periodOf, periodsFrom } from "@/lib/core/period";
import { nationOf, pointOf } from "@/tests/support/coverage-examples";
import type { Overview } from "../rules/reading";
import { monthOptions, oldestOf } from "./months";

const september = periodOf(2025, 9);
const october = periodOf(2025, 10);
const month = (period: typeof september, n: number) =>
  pointOf(period, nationOf(1, { n, of: 514, workers: 1, byTotal: 0 }, 1));
const empty = { period: september, standard: september, month: new Map(), lastMonth: new Map(), firstMonth: new Map() };
const overview = (more: Partial<Overview>): Overview => ({ ...empty, series: [], months: [], ...more });

it("a list of months says how full each is (N2)", () => {
  const months = [month(september, 503), month(october, 2)];
  expect(monthOptions(overview({ months }), false).map(({ label }) => label)).toEqual([
    "Oktober 2025 (2 dari 514)",
    "September 2025 (503 dari 514)",
  ]);
  const full = month(periodOf(2025, 8), 514);
  const ofProvince = { months: [full, ...months], series: [full, months[0]!] };
  expect(monthOptions(overview(ofProvince), true).map(({ label }) => label)).toEqual([
    "Oktober 2025 (belum lapor; 2 dari 514 di provinsi)",
    "September 2025 (503 dari 514 di provinsi)",
    "Agustus 2025",
  ]);
});

it("a month asked for that nobody reported is in the list", () => {
  expect(monthOptions(overview({ period: periodOf(1999, 1) }), false)).toEqual([
    { value: "1999-01", label: "Januari 1999 (belum ada laporan)" },
  ]);
});

it("leads to older months only where ten years are full", () => {
  const full = periodsFrom(addMonths(september, -119), september).map((period) => month(period, 514));
  expect(oldestOf(full)).toBe("2015-10");
  expect(oldestOf(full.slice(1))).toBeNull();
});
