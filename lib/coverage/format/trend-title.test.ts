import { describe, expect, it } from "vitest";
import { addMonths, monthOf, parsePeriod, periodOf } from "@/lib/core/period";
import { areaOf, nationOf, pointOf } from "@/tests/support/coverage-examples";
import type { SeriesPoint } from "../schema";
import { isDrawn, peaksEachDecember } from "../rules/trend";
import { fewMonthsText, monthsTitle, yearsTitle } from "./trend-title";

const JANUARY_2023 = periodOf(2023, 1);

/** Of 1,000 workers; from January 2023 on. */
function monthsOf(participants: readonly (number | null)[], points: number | null = 0.1): SeriesPoint[] {
  const yearOnYear = { points, people: null, regions: 1, of: 1, workers: 1000 };
  return participants.map((people, index) =>
    pointOf(addMonths(JANUARY_2023, index), areaOf(people, 1000, { yearOnYear })),
  );
}

/** Low in June, highest in December, every year a little more. */
const sawTooth = (count: number) =>
  Array.from({ length: count }, (_, index) => 250 + Math.floor(index / 12) * 2 + Math.abs((index % 12) - 5) * 4);

describe("the title of the years laid over each other", () => {
  it("says that each year peaks in December, and the change over the last one", () => {
    expect(yearsTitle(monthsOf(sawTooth(33)))).toBe(
      "Setiap tahun memuncak pada Desember, lalu turun; setahun sampai September 2025 naik 0,1 poin",
    );
    expect(yearsTitle(monthsOf(sawTooth(33), 0.04))).toMatch(/; setahun sampai September 2025 tetap$/);
  });

  it("says nothing of December where one year was otherwise, or is not known", () => {
    const change = "Setahun sampai September 2025 naik 0,1 poin";
    const other = sawTooth(33).map((people, index) => (index === 8 ? 400 : people));
    expect(yearsTitle(monthsOf(other))).toBe(change);
    const unknown = sawTooth(33).map((people, index) => (index === 11 ? null : people));
    expect(yearsTitle(monthsOf(unknown))).toBe(change);
    const rising = sawTooth(33).map((people, index) => (index === 12 ? 290 : people));
    expect(peaksEachDecember(monthsOf(rising))).toBe(false);
    // One year shows no habit.
    expect(peaksEachDecember(monthsOf(sawTooth(16)))).toBe(false);
  });

  it("says nothing of a change that the drawn lines contradict, or that cannot be compared", () => {
    expect(yearsTitle(monthsOf(sawTooth(33), -1.2))).toBe("Setiap tahun memuncak pada Desember, lalu turun");
    expect(yearsTitle(monthsOf(sawTooth(33), null))).toBe("Setiap tahun memuncak pada Desember, lalu turun");
    const falling = sawTooth(33).map((people, index) => people - Math.floor(index / 12) * 20);
    expect(yearsTitle(monthsOf(falling, -1.24))).toMatch(/; setahun sampai September 2025 turun 1,2 poin$/);
  });

  it("is plain where nothing can be said", () => {
    expect(yearsTitle(monthsOf([250, 251, 252]))).toBe("Cakupan tiap bulan menurut tahun");
    expect(yearsTitle([])).toBe("Cakupan tiap bulan menurut tahun");
    const few = { n: 2, of: 514, workers: 300, byTotal: 0 };
    const silent = monthsOf(sawTooth(33)).map((point) =>
      monthOf(point.period) === 12
        ? pointOf(point.period, { ...nationOf(90, few, 100_000), flags: ["few-reports"] })
        : point,
    );
    expect(peaksEachDecember(silent)).toBe(false);
  });
});

it("the title of all months counts the printed figures that do not fit, of those that could be checked", () => {
  const first = parsePeriod("2021-01")!;
  expect(monthsTitle(first, [])).toBe("Semua bulan sejak Januari 2021");
  expect(monthsTitle(first, [null, null])).toBe("Semua bulan sejak Januari 2021");
  expect(monthsTitle(first, [true, null])).toBe("Semua bulan sejak Januari 2021; 1 angka dari pemberitaan sesuai data");
  expect(monthsTitle(first, [true, false, null])).toBe(
    "Semua bulan sejak Januari 2021; 1 dari 2 angka dari pemberitaan tidak sesuai data",
  );
});

it("one or two months are a sentence and no chart (L9)", () => {
  expect(fewMonthsText(monthsOf([250]))).toBe(
    "Baru satu bulan yang diketahui: Januari 2023 250 / 1.000 = 25,0%. Grafik digambar mulai tiga bulan.",
  );
  expect(fewMonthsText(monthsOf([250, null, 260]))).toBe(
    "Baru dua bulan yang diketahui: Januari 2023 250 / 1.000 = 25,0%; Maret 2023 260 / 1.000 = 26,0%. Grafik digambar mulai tiga bulan.",
  );
  expect([1, 2, 3].map((count) => isDrawn(monthsOf(sawTooth(count))))).toEqual([false, false, true]);
});
