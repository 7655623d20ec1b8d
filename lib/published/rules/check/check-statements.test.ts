import { describe, expect, it } from "vitest";
import type { KnownBase, KnownTarget, Statement } from "../../schema/check";
import { checkStatements, isUnchecked } from "./check-statements";

const statement = (more: Partial<Statement>): Statement => ({
  ...{ id: "R", regionCode: "35.74", printedDate: "2025-03-10", printedWeekday: null, acceptedDate: null },
  ...{ segment: "ALL", countingBasis: null, workers: null, participants: null, percent: null, rounded: false },
  ...{ publisher: null, url: null, note: null },
  ...more,
});
const employed = (year: number, value: number): KnownBase => ({ base: "EMPLOYED", year, value });
const check = (statements: Statement[], bases: KnownBase[] = [], targets: KnownTarget[] = []) =>
  checkStatements(statements, () => ({ bases, targets }));
const checkOne = (more: Partial<Statement>, bases: KnownBase[] = [], targets: KnownTarget[] = []) =>
  check([statement(more)], bases, targets)[0]!;
/** `PERCENT_MISMATCH error` of each verdict */
const verdictsOf = (...given: Parameters<typeof checkOne>) =>
  checkOne(...given).verdicts.map(({ code, severity }) => `${code} ${severity}`);

describe("the five source cases", () => {
  it("Kota Bima: 2.335 of 9.000 is not 10%, and 9.000 of all employed is", () => {
    const bima = { regionCode: "52.72", printedDate: "2022-03-10", segment: "GROUP:NON_ASN" };
    const checked = checkOne({ ...bima, workers: 9_000, participants: 2_335, percent: 10 }, [
      ...[employed(2019, 93_000), employed(2021, 99_811), employed(2022, 94_370), employed(2023, 93_500)],
    ]);
    expect(checked.verdicts).toEqual([
      {
        code: "PERCENT_MISMATCH",
        severity: "error",
        detail: "2.335 / 9.000 = 25,9%, tercetak 10%. Dengan pembulatan pun hanya 24,6% sampai 27,5%.",
      },
    ]);
    expect(checked.readings).toEqual([
      { base: "EMPLOYED", year: 2022, value: 94_370, percent: 9.54, fit: 0.9537 },
      // True only where 9.000 was rounded to thousands.
      { base: "EMPLOYED", year: 2021, value: 99_811, percent: 9.02, fit: 0.8115 },
    ]);
  });

  it("Kota Pasuruan: no figure, so nothing is checked but its date", () => {
    const checked = checkOne({ regionCode: "35.75", printedDate: "2024-01-04", segment: "GROUP:RT_RW" });
    expect(checked.verdicts).toEqual([]);
    expect(new Set(checked.unchecked.map(({ why }) => why))).toEqual(new Set(["pernyataan ini tidak memuat angka"]));
    expect(isUnchecked(checked)).toBe(true);
  });

  it("Belitung Timur: the day was no Friday, and what it is read as is said", () => {
    const beltim = { regionCode: "19.06", printedDate: "2024-09-11", printedWeekday: "Jumat", percent: 31 };
    expect(checkOne({ ...beltim, acceptedDate: "2024-10-11" }).verdicts).toEqual([
      {
        code: "DATE_IMPOSSIBLE",
        severity: "error",
        detail:
          "Tercetak Jumat, 11 September 2024, padahal hari itu Rabu. 11 Oktober 2024 hari Jumat. Dibaca sebagai 11 Oktober 2024.",
      },
    ]);
  });

  it("Kota Blitar: 53% alone is accused of nothing, and why it was not checked is said", () => {
    const checked = checkOne({ regionCode: "35.72", printedDate: "2023-06-09", percent: 53 });
    expect(checked.verdicts).toEqual([]);
    expect(checked.unchecked).toContainEqual({
      code: "PERCENT_MISMATCH",
      why: "jumlah peserta dan jumlah pekerja tidak disebut",
    });
    expect(isUnchecked(checked)).toBe(true);
  });

  it("Kota Probolinggo: 119.345 is exactly the employed of August 2020", () => {
    const checked = checkOne({ printedDate: "2021-09-15", workers: 119_345, percent: 23 }, [
      ...[employed(2019, 117_903), employed(2020, 119_345), employed(2021, 121_943)],
    ]);
    expect(checked.verdicts).toEqual([]);
    expect(checked.readings).toEqual([{ base: "EMPLOYED", year: 2020, value: 119_345, percent: 23, fit: 1 }]);
  });
});

describe("PERCENT_MISMATCH", () => {
  it("believes whatever rounding explains, and names what was cut off without accusing", () => {
    expect(verdictsOf({ workers: 349_000, participants: 343_000, percent: 98.2 })).toEqual([]);
    expect(verdictsOf({ workers: 121_000, participants: 28_000, percent: 23.5 })).toEqual([]);
    expect(verdictsOf({ workers: 1_000_000, participants: 950, percent: 0.1 })).toEqual([]);
    expect(verdictsOf({ workers: 563_133, participants: 179_842, percent: 31.93 })).toEqual(["PERCENT_MISMATCH info"]);
    expect(verdictsOf({ workers: 100_111, participants: 33_111, percent: 30, rounded: true })).toEqual([
      "PERCENT_MISMATCH info",
    ]);
    const tenths = { workers: 100_111, participants: 33_111, percent: 30, percentDecimals: 1, rounded: true };
    expect(verdictsOf(tenths)).toEqual(["PERCENT_MISMATCH error"]);
  });

  it("counts a last zero where it was printed", () => {
    const half = { workers: 8_001, participants: 4_036, percent: 50 };
    expect(verdictsOf(half)).toEqual([]);
    expect(verdictsOf({ ...half, percentDecimals: 1 })).toEqual(["PERCENT_MISMATCH error"]);
  });

  it("takes the unit that was printed for what it is", () => {
    const thirty = { workers: 120_111, participants: 30_000, percent: 22.1, rounded: true };
    expect(verdictsOf(thirty)).toEqual([]);
    expect(verdictsOf({ ...thirty, units: { participants: 1_000 } })).toEqual(["PERCENT_MISMATCH error"]);
  });

  it.each([
    [{ workers: 86_788, participants: 33_759, percent: 3.89 }, "koma atau nolnya bergeser: 38,9%"],
    [{ workers: 86_788, participants: 53_029, percent: 38.9 }, "53.029 adalah yang belum terlindungi"],
  ])("says which usual slip explains it", (figure, words) => {
    expect(checkOne(figure).verdicts[0]?.detail).toContain(words);
  });

  it("notices workers that nobody could be, where only participants and percentage are printed", () => {
    const bases = [employed(2024, 100_000)];
    expect(verdictsOf({ participants: 30_000, percent: 3.1 }, bases)).toEqual(["PERCENT_MISMATCH warning"]);
    expect(verdictsOf({ participants: 30_000, percent: 31 }, bases)).toEqual([]);
    expect(verdictsOf({ participants: 30_000, percent: 3.1 })).toEqual([]);
  });
});

describe("DATE_IMPOSSIBLE", () => {
  it.each(["2025-02-30", "2025-13", "2025-00-01", "25-01-01"])("finds no %s in the calendar", (printedDate) => {
    expect(verdictsOf({ printedDate, percent: 31 })).toContain("DATE_IMPOSSIBLE error");
  });

  it("finds a statement dated after its article, and none before", () => {
    const url = "https://example.org/probolinggo/16/09/2021/berita";
    expect(verdictsOf({ printedDate: "2021-09-17", percent: 31, url })).toEqual(["DATE_IMPOSSIBLE error"]);
    for (const printedDate of ["2021-09-16", "2021-09", "2021"])
      expect(verdictsOf({ printedDate, percent: 31, url })).toEqual([]);
  });

  it("knows weekdays as people write them", () => {
    expect(verdictsOf({ printedDate: "2024-10-11", printedWeekday: "Jum'at", percent: 31 })).toEqual([]);
    expect(verdictsOf({ printedDate: "2024-10-13", printedWeekday: "ahad", percent: 31 })).toEqual([]);
  });
});

describe("targets", () => {
  const minut = { regionCode: "71.06", printedDate: "2025-07-15", workers: 67_262, participants: 46_441, percent: 69 };

  it("says of Minahasa Utara what its note says, with the coverage of the employed", () => {
    const note = "69% adalah bagian dari target yang tercapai menurut beritanya.";
    const checked = checkOne({ ...minut, note }, [employed(2024, 107_433)]);
    expect(checked.verdicts).toEqual([
      {
        code: "PERCENT_OF_TARGET",
        severity: "warning",
        detail:
          "69% adalah bagian dari 67.262, yang menurut catatan adalah target: itu capaian target. " +
          "Dari penduduk bekerja Agustus 2024: 46.441 / 107.433 = 43,2%.",
      },
    ]);
    expect(checked.readings).toEqual([{ base: "TARGET", year: 2025, value: 67_262, percent: 69.04, fit: 1 }]);
    expect(verdictsOf(minut, [employed(2024, 107_433)])).toEqual([]);
  });

  it("finds the target's headcount under the name of workers", () => {
    const target = { regionCode: "71.06", year: 2025, percent: null, people: 67_262, title: "UCJ" };
    expect(verdictsOf(minut, [], [target])).toEqual(["PERCENT_OF_TARGET warning"]);
    const sixtyOne = { ...target, regionCode: "00", percent: 61, people: null };
    expect(verdictsOf(minut, [employed(2024, 110_266)], [sixtyOne])).toEqual(["PERCENT_OF_TARGET warning"]);
    expect(verdictsOf(minut, [employed(2024, 110_300)], [sixtyOne])).toEqual([]);
    // The employed of a year may happen to be that share of another year's.
    expect(verdictsOf(minut, [employed(2024, 110_266), employed(2025, 67_262)], [sixtyOne])).toEqual([]);
  });

  it("finds coverage divided by the target, beside the mismatch that it is", () => {
    const named = { workers: 100_000, participants: 30_000, percent: 49.2, targetPercent: 61 };
    expect(verdictsOf(named)).toEqual(["PERCENT_MISMATCH error", "PERCENT_OF_TARGET warning"]);
  });

  it("finds the gap to a target called uncovered, and believes the true rest", () => {
    const figure = { workers: 100_000, participants: 30_000, percent: 30, targetPercent: 61 };
    expect(verdictsOf({ ...figure, uncovered: 70_000 })).toEqual([]);
    expect(verdictsOf({ ...figure, uncovered: 31_000 })).toEqual(["GAP_AS_UNCOVERED error"]);
    expect(verdictsOf({ ...figure, uncovered: 52_000 })).toEqual(["PARTS_MISMATCH error"]);
  });

  it("says when a target lost a digit, and blames nobody for one that is reached", () => {
    const slip = checkOne({ percent: 20, targetPercent: 5.37 }).verdicts;
    expect(slip).toEqual([
      {
        code: "TARGET_BELOW_ACHIEVEMENT",
        severity: "warning",
        detail: "Target 5,37% lebih rendah daripada capaian 20%; mungkin komanya bergeser: 53,7%.",
      },
    ]);
    const known = { regionCode: "35.74", year: 2025, percent: 18, people: null, title: "UCJ" };
    expect(verdictsOf({ percent: 20 }, [], [known])).toEqual(["TARGET_BELOW_ACHIEVEMENT info"]);
    expect(verdictsOf({ percent: 20, targetPercent: 20 })).toEqual([]);
  });
});

describe("PARTS_MISMATCH and OVER_100", () => {
  const article = { publisher: "berita", url: "https://example.org/a", participants: 30_000 };

  it("adds up parts of one statement, segments and regencies of one article", () => {
    const parts = (bpu: number) => [
      { name: "PU", people: 24_286 },
      { name: "BPU", people: bpu },
    ];
    expect(verdictsOf({ participants: 29_040, parts: parts(4_754) })).toEqual([]);
    expect(verdictsOf({ participants: 29_040, parts: parts(5_754) })).toEqual(["PARTS_MISMATCH error"]);
    const segments = (bpu: number) =>
      check([
        statement({ ...article, id: "A", segment: "PU+BPU" }),
        statement({ ...article, id: "B", segment: "PU", participants: 21_111 }),
        statement({ ...article, id: "C", segment: "BPU", participants: bpu }),
      ]).flatMap(({ id, verdicts }) => verdicts.map(({ code }) => `${id} ${code}`));
    expect(segments(8_901)).toEqual([]);
    expect(segments(18_901)).toEqual(["A PARTS_MISMATCH"]);
    const all = (jakon: number) =>
      check([
        statement({ ...article, id: "A" }),
        statement({ ...article, id: "B", segment: "PU", participants: 15_111 }),
        statement({ ...article, id: "C", segment: "BPU", participants: 8_111 }),
        statement({ ...article, id: "D", segment: "JAKON", participants: jakon }),
      ])[0]?.verdicts.map(({ code }) => code);
    // Migrant workers may be the few that are lacking.
    expect(all(6_111)).toEqual([]);
    expect(all(4_111)).toEqual(["PARTS_MISMATCH"]);
    const province = check([
      statement({ ...article, id: "P", regionCode: "35" }),
      statement({ ...article, id: "Q", regionCode: "35.74", participants: 21_111 }),
      statement({ ...article, id: "R", regionCode: "35.75", participants: 12_111 }),
    ]);
    expect(province[0]?.verdicts.map(({ code }) => code)).toEqual(["PARTS_MISMATCH"]);
  });

  it("explains more than 100% where the counts say so, and asks where nothing does", () => {
    expect(verdictsOf({ segment: "JAKON", workers: 215_469, participants: 434_580, percent: 201.69 })).toEqual([
      "OVER_100 info",
    ]);
    expect(verdictsOf({ percent: 126 })).toEqual(["OVER_100 warning"]);
    expect(verdictsOf({ percent: 100 })).toEqual([]);
  });
});

describe("against other statements", () => {
  const at = (id: string, printedDate: string, more: Partial<Statement>) => statement({ id, printedDate, ...more });
  const codes = (...statements: Statement[]) =>
    check(statements).flatMap(({ id, verdicts }) => verdicts.map(({ code }) => `${id} ${code}`));

  it("contradicts beyond what a season may do, in the window only", () => {
    const december = at("A", "2024-12", { participants: 45_220 });
    expect(codes(december, at("B", "2025-05", { participants: 39_050 }))).toEqual([]);
    expect(codes(december, at("B", "2025-05", { participants: 25_050 }))).toEqual(["A CONTRADICTS", "B CONTRADICTS"]);
    expect(codes(december, at("B", "2025-12", { participants: 25_050 }))).toEqual([]);
    expect(codes(december, at("B", "2024-12-20", { participants: 44_900 }))).toEqual([]);
    expect(codes(december, at("B", "2024-12-20", { participants: 40_900 }))).toEqual([
      "A CONTRADICTS",
      "B CONTRADICTS",
    ]);
    expect(codes(december, at("B", "2024", { participants: 20_900 }))).toEqual([]);
  });

  it("asks the one that contradicts several others", () => {
    const odd = at("C", "2025-03", { participants: 80_111 });
    expect(
      codes(at("A", "2025-01", { participants: 42_111 }), at("B", "2025-02", { participants: 41_111 }), odd),
    ).toEqual(["C CONTRADICTS", "C CONTRADICTS"]);
  });

  it("lets a part be less than all, and not more", () => {
    const all = at("A", "2025-03", { participants: 30_111, publisher: "lain" });
    expect(codes(all, at("B", "2025-03", { segment: "PU", participants: 20_111 }))).toEqual([]);
    expect(codes(all, at("B", "2025-03", { segment: "PU", participants: 50_111 }))).toEqual([
      "A CONTRADICTS",
      "B CONTRADICTS",
    ]);
    expect(codes(all, at("B", "2025-03", { segment: "PU", participants: 50_111, publisher: "lain" }))).toEqual([
      "A PARTS_MISMATCH",
    ]);
    expect(codes(all, at("B", "2025-03", { segment: "GROUP:RT_RW", participants: 50_111 }))).toEqual([]);
  });

  it("notices another base, unless both are real counts of the employed", () => {
    const [before, after] = [
      at("A", "2025-01", { workers: 100_111, percent: 30 }),
      at("B", "2025-04", { workers: 117_111, percent: 27 }),
    ];
    expect(codes(before, after)).toEqual(["B BASE_CHANGED"]);
    expect(check([before, after], [employed(2023, 100_111), employed(2024, 117_111)])[1]?.verdicts).toEqual([]);
    expect(codes(before, { ...after, workers: 108_111 })).toEqual([]);
  });

  it("says that registered participants are not active ones", () => {
    expect(verdictsOf({ workers: 100_111, participants: 40_000, percent: 40, counted: "REGISTERED" })).toEqual([
      "REGISTERED_AS_ACTIVE warning",
    ]);
    expect(verdictsOf({ workers: 100_111, participants: 40_000, percent: 40, counted: "ACTIVE" })).toEqual([]);
    expect(codes(at("A", "2023-12", { participants: 41_561 }), at("B", "2023-12", { participants: 61_081 }))).toEqual([
      "A CONTRADICTS",
      "B CONTRADICTS",
      "B REGISTERED_AS_ACTIVE",
    ]);
  });
});
