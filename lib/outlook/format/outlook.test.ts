import { describe, expect, it } from "vitest";
import { addMonths, periodOf } from "@/lib/core/period";
import { wordsOf } from "@/lib/core/sentence";
import { areaOf, standing, targetOf } from "@/tests/support/coverage-examples";
import type { Method, Outlook, ProjectedMonth } from "../schema";
import { outlookWords, unprojectedText } from "./outlook";

const FROM = periodOf(2025, 9);
const PLACES = { division: "#hitungan", target: "/asal#target" };

function month(ahead: number, method: Method = "combined"): ProjectedMonth {
  const coverage = 0.287 + ahead / 1000;
  return {
    ...{ period: addMonths(FROM, ahead), ahead, method, people: Math.round(coverage * 1000), coverage },
    ...{
      low: coverage - 0.01,
      high: coverage + 0.01,
      error: 0.8,
      naiveError: method === "naive" ? 0.8 : 2.4,
      tests: 31,
    },
  };
}

const outlook = (more: Partial<Outlook> = {}): Outlook => ({
  ...{ from: FROM, workers: 1000, simulated: false, months: Array.from({ length: 15 }, (_, at) => month(at + 1)) },
  ...more,
});
const of = (year: number) => standing(areaOf(287), targetOf({ year }));
const said = (asked: Outlook, against = of(2025)) => outlookWords(asked, against, PLACES);

describe("what a projection says", () => {
  it("is the month of the target, with its interval and the distance to it", () => {
    expect(wordsOf(said(outlook()).answer)).toBe(
      "Bila laju dan musimnya berlanjut, Desember 2025: 29,0% (kisaran 80%: 28,0–30,0%). Target RPJMN 61% (2025) 32,0 poin di atas angka itu.",
    );
  });

  it("is the next year's month where the target is too far or over", () => {
    const far = said(outlook(), of(2029));
    expect(wordsOf(far.answer)).toContain("September 2026: 29,9%");
    expect(far.remarks).toEqual(["Desember 2029 terlalu jauh: uji mundur baru menjangkau Desember 2026."]);
    const past = said(outlook(), of(2024));
    expect(wordsOf(past.answer)).toContain("September 2026: 29,9%");
    expect(past.remarks).toEqual([]);
  });

  it("has no target where none compares", () => {
    const answer = wordsOf(said(outlook(), standing(areaOf(287), null)).answer);
    expect(answer).toBe("Bila laju dan musimnya berlanjut, September 2026: 29,9% (kisaran 80%: 28,9–30,9%). ");
  });

  it("says how far it missed, and that the naive one is shown where nothing is better", () => {
    expect(said(outlook()).tested).toBe(
      "Dalam uji mundur rata-rata meleset 0,8 poin untuk 3 bulan ke depan (31 uji); musiman naif, yaitu angka bulan yang sama setahun sebelumnya, 2,4 poin. Karena itu yang dipakai median dari musiman naif, Theta, dan tren teredam.",
    );
    const naive = outlook({ months: [month(1, "naive"), month(2, "naive"), month(3, "naive")] });
    expect(said(naive).tested).toBe(
      "Dalam uji mundur rata-rata meleset 0,8 poin untuk 3 bulan ke depan (31 uji). Yang dipakai musiman naif, yaitu angka bulan yang sama setahun sebelumnya, karena median dengan Theta dan tren teredam tidak lebih tepat di sini.",
    );
  });

  it("of simulated figures is no forecast of a place, and of a part says what it takes the rest for", () => {
    const part = standing(areaOf(287, 1000, { reported: { n: 5, of: 6, workers: 900, byTotal: 0 } }));
    expect(said(outlook({ simulated: true }), part).remarks).toEqual([
      "Yang dilanjutkan adalah angka simulasi, jadi ini bukan ramalan tentang Kota Blitar.",
      "Daerah yang belum lapor dianggap secakupan dengan yang melapor.",
    ]);
  });

  it("has a row for every third month, with its division", () => {
    const { rows } = said(outlook());
    expect(rows.map(({ month: name }) => name)).toEqual([
      ...["Desember 2025", "Maret 2026", "Juni 2026", "September 2026", "Desember 2026"],
    ]);
    expect(rows[0]).toMatchObject({
      ...{
        division: "290 / 1.000 = 29,0%",
        range: "28,0–30,0%",
        missed: "0,8 poin (31 uji)",
        method: "median tiga cara",
      },
    });
  });
});

describe("why nothing is projected", () => {
  it("is said where the page does not say it already", () => {
    expect(unprojectedText({ why: "few-months", known: 20 })).toBe(
      "Belum diproyeksikan: baru 20 bulan punya angka sejenis, perlu sedikitnya 32.",
    );
    expect(unprojectedText({ why: "gaps", known: 40 })).toContain("terlalu banyak bulan di antaranya kosong");
    expect(unprojectedText({ why: "no-figure" })).toBeNull();
  });
});
