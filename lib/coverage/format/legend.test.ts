import { describe, expect, it } from "vitest";
import { areaOf, EMPLOYED, nationOf, standing, targetOf } from "@/tests/support/coverage-examples";
import { fillOf } from "../rules/map-scale";
import { mapLegend, type OnMap } from "./legend";
import { spokenInside, spokenStanding } from "./spoken";

const ucj = targetOf({ percent: 52.15, base: "ELIGIBLE" });
const few = nationOf(90, { n: 2, of: 38, workers: 300, byTotal: 0 }, 100_000);
const onMap = (own: OnMap["own"], more: Partial<OnMap> = {}): OnMap => ({
  ...{ own, missing: 0, inTotal: 0, blocks: [], unit: "daerah", ...more },
});
const below = [110, 150, 220, 240, 310, 370, 450].map((participants) => standing(areaOf(participants)));

describe("the fill of an area", () => {
  const met = standing(areaOf(700));
  const { scale } = mapLegend(onMap([...below, met]), EMPLOYED);

  it("is its range on the scale, else nothing that could mislead (N2, N5, N8)", () => {
    expect(below.map((each) => fillOf(each, scale))).toEqual([0, 0, 1, 1, 2, 2, 3]);
    expect(fillOf(met, scale)).toBe(5);
    expect(fillOf(standing(areaOf(2250)), scale)).toBe("over");
    expect(fillOf(standing(areaOf(287), ucj), scale)).toBe("none");
    expect(fillOf(standing(few), scale)).toBeNull();
    expect(fillOf(standing(areaOf(null)), scale)).toBeNull();
  });
});

describe("the legend", () => {
  it("counts every area once, marks the target, names its base, and says the finding", () => {
    const { legend } = mapLegend(
      onMap([...below, standing(areaOf(700)), standing(areaOf(2250))], { missing: 1 }),
      EMPLOYED,
    );
    expect(legend.finding).toBe("7 dari 9 daerah masih di bawah target");
    expect(legend.edges).toEqual(["10", "20", "30", "40", "50", "61", "80"]);
    expect(legend.bars.map(({ count }) => count)).toEqual([2, 2, 2, 1, 0, 1]);
    expect(legend.target).toEqual({ at: 5, label: "target 61%" });
    expect(legend.others).toEqual([
      { key: "over", label: "di atas 100%", count: 1 },
      { key: "missing", label: "belum lapor", count: 1 },
    ]);
    expect(legend.note).toBe("Target 61% (2025): dasar tidak disebut; diukur terhadap seluruh penduduk bekerja.");
  });

  it("has plain equal steps where no target compares, and says why", () => {
    const own = [120, 180, 250, 290, 330, 380].map((participants) => standing(areaOf(participants), ucj));
    const { legend } = mapLegend(onMap(own), EMPLOYED);
    expect(legend.finding).toBe("Cakupan 6 daerah: 12,0% sampai 38,0%");
    expect(legend.bars.map(({ side, count }) => [side, count])).toEqual([
      ["plain", 2],
      ["plain", 2],
      ["plain", 2],
    ]);
    expect(legend.target).toBeNull();
    expect(legend.note).toContain("tidak dapat dibandingkan: dasarnya pekerja eligible");
  });

  it("measures by attainment where areas have different targets", () => {
    const own = [20, 30, 40].map((percent) => standing(areaOf(200), targetOf({ percent })));
    const { legend, scale } = mapLegend(onMap(own), EMPLOYED);
    expect(scale.measure).toBe("attainment");
    expect(legend.caption).toContain("dari target masing-masing");
    expect(legend.target).toEqual({
      at: legend.bars.findIndex(({ side }) => side === "above"),
      label: "target masing-masing",
    });
    expect(legend.edges).toContain("100");
  });

  it("says where only a province's total is known, and counts it as one (L9)", () => {
    const province = standing(areaOf(250, 1000, { reported: { n: 38, of: 38, workers: 1000, byTotal: 38 } }));
    const { legend } = mapLegend(onMap([], { inTotal: 38, blocks: [province] }), EMPLOYED);
    expect(legend.finding).toBe("Baru jumlah provinsi yang diketahui");
    expect(legend.bars.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(legend.caption).toContain("blok provinsi dihitung satu");
    expect(legend.others).toEqual([{ key: "block", label: "daerah: jumlah provinsi saja", count: 38 }]);
    const beside = mapLegend(
      onMap(
        [200, 300].map((people) => standing(areaOf(people))),
        { inTotal: 38, blocks: [province] },
      ),
      EMPLOYED,
    );
    expect(beside.legend.finding).toMatch(/^2 dari 2 daerah yang melapor .*; dari 1 provinsi baru jumlahnya$/);
  });

  it("has no histogram without any figure", () => {
    const { legend } = mapLegend(onMap([standing(areaOf(null))], { missing: 4 }), EMPLOYED);
    expect(legend.finding).toBe("Belum ada angka kabupaten/kota");
    expect([legend.bars, legend.edges]).toEqual([[], []]);
    expect(legend.others).toEqual([{ key: "missing", label: "belum lapor", count: 5 }]);
  });
});

describe("what is spoken", () => {
  it("says the same as the table, and the change", () => {
    expect(spokenStanding(standing(areaOf(287)), "Kota Blitar")).toBe("Kota Blitar, 28,7%, kurang 323 orang");
    const fallen = { points: -1, people: -10, regions: 1, of: 1, workers: 1000 };
    expect(spokenStanding(standing(areaOf(287, 1000, { yearOnYear: fallen })), "Kota Blitar")).toBe(
      "Kota Blitar, 28,7%, kurang 323 orang, −1,0 poin setahun",
    );
    expect(
      spokenStanding(standing(areaOf(287, 1000, { yearOnYear: { ...fallen, points: 0.01 } })), "Kota Blitar"),
    ).toBe("Kota Blitar, 28,7%, kurang 323 orang, tetap setahun");
    expect(spokenStanding(standing(areaOf(287), ucj), "Kota Blitar")).toBe(
      "Kota Blitar, 28,7%, target tidak dapat dibandingkan",
    );
    expect(spokenStanding(standing(few), "Jawa Timur")).toBe("Jawa Timur, baru 2 dari 38 daerah melapor");
    expect(spokenStanding(standing(areaOf(2250)), "Kota X")).toBe(
      "Kota X, 225,0%, peserta lebih banyak daripada pekerja",
    );
  });

  it("says of a silent regency that only its province's total is known", () => {
    const province = standing(areaOf(250, 1000, { region: { code: "35", name: "Jawa Timur" } }));
    expect(spokenInside(province, "Kota Blitar")).toBe("Kota Blitar, jumlah provinsi saja: Jawa Timur 25,0%");
  });
});
