import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { wordsOf } from "@/lib/core/sentence";
import { areaOf, MEASURE, nationOf, standing, targetOf } from "@/tests/support/coverage-examples";
import type { Measure, Standing } from "../rules/standing";
import { factsOf } from "./facts";

const facts = (of: Standing, measure: Measure = MEASURE) =>
  factsOf(of, measure, "#belum-lapor", 0).map(({ value, words }) => `${value} | ${wordsOf(words)}`);
const reported = { n: 7, of: 9, workers: 1000, byTotal: 0 };
const yearOnYear = { points: 1.04, people: 120, regions: 6, of: 7, workers: 950 };
const area = areaOf(287, 1000, { reported, yearOnYear });

describe("the facts beside a headline", () => {
  it("hold the pace achieved against the pace needed, over the same regions, and when it is enough", () => {
    expect(facts(standing(area))).toEqual([
      "+10 | peserta sebulan, laju setahun terakhir (6 daerah yang sama); perlu 108 untuk tenggat Desember 2025",
      "Juni 2028 | target tercapai dengan laju ini, bila pekerja tetap",
      "+1,0 poin | setahun (6 daerah yang sama)",
      "7 / 9 | kabupaten/kota melapor; 2 belum lapor",
    ]);
  });

  it("say that a deadline is past, from the data or from today", () => {
    const today = { ...MEASURE, today: periodOf(2026, 3) };
    expect(facts(standing(area, targetOf(), today), today)[0]).toMatch(/untuk tenggat Desember 2025 \(kini lewat\)$/);
    const late = { ...today, period: periodOf(2026, 1) };
    expect(facts(standing(area, targetOf(), late), late)[0]).toMatch(/; tenggat Desember 2025 sudah lewat$/);
  });

  it("say of a regency that loses people that it does not get there, and name no other regions", () => {
    const falling = { points: -1, people: -24, regions: 1, of: 1, workers: 1000 };
    expect(facts(standing(areaOf(287, 1000, { yearOnYear: falling })))).toEqual([
      "−2 | peserta sebulan, laju setahun terakhir; perlu 108 untuk tenggat Desember 2025",
      "tidak tercapai | target dengan laju ini: peserta tidak bertambah",
      "−1,0 poin | setahun",
    ]);
  });

  it("foresee nothing beyond fifty years, and nothing of a target that is reached or does not compare", () => {
    const slow = { ...yearOnYear, people: 1, workers: 990 };
    expect(facts(standing(areaOf(287, 1000, { reported, yearOnYear: slow })))[1]).toMatch(/^> 50 tahun/);
    const met = facts(standing(areaOf(700, 1000, { reported, yearOnYear })));
    const other = facts(standing(area, targetOf({ base: "ELIGIBLE" })));
    for (const said of [met, other]) expect(said.join()).not.toMatch(/perlu|tercapai|tahun \|/);
  });

  it("do not call those reported that are only in a total", () => {
    const total = areaOf(287, 1000, {
      region: { code: "35", name: "Jawa Timur" },
      reported: { ...reported, n: 9, byTotal: 9 },
    });
    expect(facts(standing(total)).at(-1)).toBe(
      "jumlah provinsi | saja yang diketahui, belum dirinci per kabupaten/kota",
    );
    const nation = nationOf(287, { n: 9, of: 9, workers: 1000, byTotal: 9 }, 1000);
    expect(facts(standing(nation)).at(-1)).toMatch(/^jumlah nasional/);
  });

  it("are people and reports alone where few reported", () => {
    const few = nationOf(90, { n: 2, of: 514, workers: 300, byTotal: 0 }, 100_000);
    expect(facts(standing({ ...few, yearOnYear }))).toEqual([
      "90 | peserta aktif di 2 daerah yang melapor",
      "2 / 514 | kabupaten/kota melapor; 512 belum lapor",
    ]);
  });
});
