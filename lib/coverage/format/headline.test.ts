import { describe, expect, it } from "vitest";
import { areaOf, BPU, MEASURE, nationOf, standing, targetOf } from "@/tests/support/coverage-examples";
import type { Standing } from "../rules/standing";
import { headlineOf, headlineWords } from "./headline";

const said = (of: Standing, measure = MEASURE) => headlineWords(headlineOf(of, measure));

describe("the headline", () => {
  it("is one number, whom it is of, and the people missing to which target", () => {
    expect(said(standing(areaOf(287)))).toBe(
      "28,7% penduduk bekerja terlindungi. Untuk mencapai target RPJMN 61% (2025) masih perlu 323 peserta.",
    );
    const { number, counts, remarks } = headlineOf(standing(areaOf(287)), MEASURE);
    expect([number, counts]).toEqual(["28,7%", "287 dari 1.000 orang"]);
    expect(remarks).toEqual(["Target 61% (2025): dasar tidak disebut; diukur terhadap seluruh penduduk bekerja."]);
  });

  it("says whose workers they are where some regencies are silent", () => {
    const nation = nationOf(250, { n: 503, of: 514, workers: 990, byTotal: 0 }, 1000);
    expect(headlineOf(standing(nation), MEASURE).counts).toBe("250 dari 990 orang di 503 daerah yang melapor");
  });

  it("states no number of an area of which few reported, but who did (N2)", () => {
    const few = standing(nationOf(90, { n: 2, of: 514, workers: 300, byTotal: 0 }, 100_000));
    const sentence = "2 dari 514 daerah melapor September 2025 (0,3% pekerja). Angka nasional belum dinyatakan.";
    expect(said(few)).toBe(sentence);
    expect(said(few, { ...MEASURE, indicator: BPU })).toBe(sentence);
  });

  it("says in words, not in arithmetic, that a target over other workers does not compare (N4)", () => {
    const ucj = targetOf({ percent: 52.15, base: "ELIGIBLE", baseAssumed: true });
    const other = said(standing(areaOf(287), ucj));
    expect(other).toContain(
      "Target 52,15% (2025) tidak dapat dibandingkan: dasarnya pekerja eligible (asumsi), sedangkan cakupan ini atas penduduk bekerja.",
    );
    expect(other).not.toContain("masih perlu");
    const bpu = { ...MEASURE, indicator: BPU };
    expect(said(standing(areaOf(287), targetOf(), bpu), bpu)).toBe(
      "28,7% pekerja bukan penerima upah terlindungi. Target 61% (2025) tidak dapat dibandingkan: dasarnya tidak disebut dan dibaca sebagai seluruh penduduk bekerja, sedangkan cakupan ini atas pekerja bukan penerima upah.",
    );
  });

  it("calls nobody covered above 100%, and gives the reasons (N8)", () => {
    const over = headlineOf(standing(areaOf(2250)), MEASURE);
    expect(headlineWords(over)).toBe(
      "2.250 peserta aktif (semua segmen) tercatat untuk 1.000 penduduk bekerja, yaitu 225,0%. Target RPJMN 61% (2025) terlampaui.",
    );
    expect(over.remarks[0]).toMatch(/^Peserta lebih banyak daripada pekerja yang tinggal di sini\. .*kantor pusat/);
  });

  it("shows recorded people where nothing is there to divide by (N20)", () => {
    const uncountable = areaOf(1234, 0, { workers: null, reported: { n: 1, of: 1, workers: null, byTotal: 0 } });
    expect(said(standing(uncountable))).toBe(
      "1.234 peserta aktif (semua segmen) tercatat; persentase belum dapat dihitung karena jumlah penduduk bekerja belum ada.",
    );
  });

  it("says silence as silence", () => {
    expect(said(standing(areaOf(null)))).toBe("September 2025: Kota Blitar belum lapor.");
    const nobody = areaOf(null, 1000, { reported: { n: 0, of: 38, workers: null, byTotal: 0 } });
    expect(said(standing(nobody))).toBe("September 2025: belum ada daerah yang melapor.");
  });

  it("marks a correction with its day and the figure before (N12)", () => {
    const revised = areaOf(287, 1000, { revision: { at: "2025-10-12", participants: 1234 }, flags: ["revised"] });
    expect(headlineOf(standing(revised), MEASURE).remarks).toContain(
      "Jumlah peserta direvisi 12 Okt 2025, semula 1.234 (−947).",
    );
  });
});
