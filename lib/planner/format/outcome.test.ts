import { describe, expect, it } from "vitest";
import { addMonths, periodOf } from "@/lib/core/period";
import { wordsOf } from "@/lib/core/sentence";
import { STANDARD_PROGRAMME, type Ground, type PlanRow, type Rate } from "../schema";
import { againstBudget, boughtWith, boughtWords } from "./budget";
import { outcomeOf, type Basis } from "./outcome";

const BASE = periodOf(2025, 9);
const NEXT = addMonths(BASE, 1);
const RATES: Rate[] = [
  {
    ...{ id: "r", programme: STANDARD_PROGRAMME, name: "JKK+JKM bagi BPU", rupiah: 16_800, validFrom: null },
    ...{ parts: null, source: "uji", url: null },
  },
];
const GROUND: Ground = {
  ...{ period: BASE, participants: 38_336, workers: 133_451 },
  target: { percent: 61, deadline: periodOf(2025, 12) },
};
const basis = (ground: Partial<Ground> = {}): Basis => ({
  ...{ ground: { ...GROUND, ...ground }, rates: RATES, target: "RPJMN 61% (2025)", origin: "/asal" },
});
const row = (people: number, months: number, more: Partial<PlanRow> = {}): PlanRow => ({
  ...{ group: "VULNERABLE", people, months, start: NEXT, contribution: null, funding: "APBD" },
  ...more,
});
const outcome = (rows: PlanRow[], ground: Partial<Ground> = {}) => outcomeOf("A", rows, basis(ground));
const facts = (rows: PlanRow[], ground: Partial<Ground> = {}) =>
  outcome(rows, ground).facts.map(({ value, words }) => `${value} ${words}`);

describe("what comes of a plan, in words", () => {
  it("says what is paid, what it does, and that it ends", () => {
    const { cost, sentence } = outcome([row(43_070, 12)]);
    expect(cost).toBe("Rp8.682.912.000");
    expect(wordsOf(sentence)).toBe(
      "untuk 43.070 orang selama 12 bulan: Pekerja rentan, Okt 2025 sampai Sep 2026. Cakupan naik dari 28,7% menjadi 61,0% pada Okt 2025 sampai Sep 2026; tanpa dana lanjutan kembali ke 28,7% pada Oktober 2026.",
    );
    expect(sentence).toContainEqual({ link: "28,7%", href: "/asal" });
  });

  it("shows its divisions, the target, its deadline, and the money by year and by who pays", () => {
    expect(facts([row(40_000, 3), row(3_000, 6, { group: "FISHERS", funding: "DBHCHT" })])).toEqual([
      "60,9% = (38.336 + 43.000) / 133.451 pekerja, di puncaknya",
      "kurang 70 target RPJMN 61% (2025) di puncaknya; tanpa rencana kurang 43.070",
      "kurang 70 pada tenggat target, Desember 2025",
      "kurang 43.070 mulai April 2026, bila dana tidak dilanjutkan",
      "138.000 orang-bulan × Rp16.800",
      "2 tahun anggaran: 2025 Rp2.167.200.000, 2026 Rp151.200.000",
      "2 dana APBD Rp2.016.000.000, DBHCHT Rp302.400.000",
    ]);
  });

  it("does not say that a deadline is met which has passed, nor that a place succeeds above 100%", () => {
    expect(facts([row(43_070, 1, { start: periodOf(2026, 1) })])).toContain(
      "lewat tenggat target, Desember 2025: rencana mulai sesudahnya",
    );
    expect(facts([row(1, 1)], { participants: 200_000 })).toContain(
      "terlampaui target RPJMN 61% (2025) di puncaknya; tanpa rencana pun begitu",
    );
  });

  it("names three rows, and of more how many", () => {
    const first = (rows: PlanRow[]) => wordsOf(outcome(rows).sentence).split(". Cakupan")[0];
    const three = [row(1_000, 12), row(2, 9, { group: "BPD" }), row(3, 3, { group: "RT_RW" })];
    expect(first(three)).toBe(
      "untuk 1.000 Pekerja rentan (12 bulan), 2 Anggota BPD (9 bulan), 3 Ketua RT/RW (3 bulan)",
    );
    expect(first([...three, row(4, 1)])).toMatch(/2 Anggota BPD \(9 bulan\), dan 2 baris lain$/);
  });

  it("says only what it costs where coverage is not known, and warns of what is counted otherwise", () => {
    const silent = outcome([row(5, 1)], { participants: null, target: null });
    expect(wordsOf(silent.sentence)).not.toContain("Cakupan");
    expect(silent.facts.map(({ key }) => key)).toEqual(["person-months"]);
    const { remarks } = outcome([row(100_000, 1), row(5, 1, { start: BASE }), row(5, 1, { contribution: 20_000 })]);
    expect(remarks).toEqual([
      expect.stringMatching(/^Baris 2 mulai tidak sesudah September 2025.*tidak ditambahkan/),
      "Baris 3 memakai iuran yang diisi, bukan tarif tabel.",
      expect.stringMatching(/lebih banyak orang daripada 95\.115 pekerja.*melebihi 100%/),
    ]);
    expect(outcome([row(5, 1, { contribution: 16_800 })]).remarks).toEqual([]);
  });
});

describe("what a budget buys, in words", () => {
  it("is said for a year, and for shorter", () => {
    const bought = boughtWith(5_000_000_000, RATES, NEXT);
    expect(boughtWords(5_000_000_000, bought, NEXT)).toBe("Dengan Rp5 miliar: 24.801 orang selama 12 bulan.");
    expect(bought.map(({ months, people }) => [months, people])).toEqual([
      [12, "24.801"],
      [9, "33.068"],
      [6, "49.603"],
      [3, "99.206"],
    ]);
    expect(bought[0]).toMatchObject({ cost: "Rp4.999.881.600", rest: "Rp118.400" });
    expect(boughtWords(1, boughtWith(1, [], NEXT), NEXT)).toBe("Tabel iuran belum memuat tarif Oktober 2025.");
  });

  it("is held against what a plan costs", () => {
    expect(againstBudget(5, 5)).toBe("tepat sebesar anggaran");
    expect(againstBudget(5_000, 3_000)).toBe("Rp2.000 di bawah anggaran");
    expect(againstBudget(3_000, 5_000)).toBe("Rp2.000 melebihi anggaran");
  });
});
