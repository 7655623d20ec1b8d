import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { areaOf, MEASURE, nationOf, standing, targetOf } from "@/tests/support/coverage-examples";
import type { Measure, Standing } from "../rules/standing";
import { cardsOf } from "./cards";

const cards = (of: Standing, measure: Measure = MEASURE) =>
  Object.fromEntries(cardsOf(of, measure).map((card) => [card.key, card]));
const yearOnYear = { points: 1.04, people: 12, regions: 6, of: 7, workers: 950 };

describe("the cards", () => {
  it("are values with their format, and the words for them", () => {
    const { coverage, gap, attainment, pace } = cards(standing(areaOf(287)));
    expect(coverage?.value).toEqual({ value: 0.287, format: "percent", text: "28,7%" });
    expect(gap?.value).toEqual({ value: 323, format: "count", text: "323 orang" });
    expect(gap?.division?.formula).toBe("61% × 1.000 = 610; 610 − 287 = 323");
    expect(attainment?.value).toMatchObject({ format: "percent", text: "47,0%" });
    expect(pace?.value).toEqual({ value: 108, format: "count", text: "108 / bulan" });
  });

  it("say a change with the regencies it is over, on the card of coverage (N1)", () => {
    const area = areaOf(287, 1000, { reported: { n: 7, of: 7, workers: 1000, byTotal: 0 }, yearOnYear });
    expect(cards(standing(area))["coverage"]?.details).toContain("+1,0 poin setahun (6 daerah yang sama)");
    const still = { ...area, yearOnYear: { ...yearOnYear, points: -0.02, regions: 7 } };
    expect(cards(standing(still))["coverage"]?.details).toContain("tetap dibanding September 2024 (semua 7 daerah)");
    const own = areaOf(287, 1000, { yearOnYear: { points: 0, people: 0, regions: 1, of: 1, workers: 1000 } });
    expect(cards(standing(own))["coverage"]?.details).toContain("tetap dibanding September 2024");
  });

  it("count the months left from the data and from today (N17)", () => {
    const deadline = (today: Measure["today"], period = MEASURE.period) => {
      const measure = { ...MEASURE, today, period };
      return cards(standing(areaOf(287), targetOf(), measure), measure)["pace"];
    };
    expect(deadline(periodOf(2025, 11))?.details).toEqual([
      "tenggat Desember 2025: 3 bulan dari data September 2025; dari hari ini 1 bulan",
    ]);
    expect(deadline(periodOf(2026, 2))?.details[0]).toMatch(/3 bulan dari data .*; dari hari ini sudah lewat$/);
    const late = deadline(periodOf(2026, 4), periodOf(2026, 3));
    expect(late?.value).toEqual({ value: null, format: "text", text: "tenggat lewat" });
    expect(late?.details).toEqual(["tenggat Desember 2025; dari hari ini sudah lewat", "kurang 323 peserta"]);
  });

  it("hold no percentage, gap or pace where few reported (N2)", () => {
    const few = cardsOf(standing(nationOf(90, { n: 2, of: 514, workers: 300, byTotal: 0 }, 100_000)), MEASURE);
    expect(few.map(({ value }) => value)).toEqual(
      Array(4).fill({ value: null, format: "text", text: "belum dinyatakan" }),
    );
    expect(few.flatMap(({ details }) => details)).toEqual([
      "90 peserta aktif di 2 daerah yang melapor",
      "baru 2 dari 514 daerah melapor",
    ]);
    expect(JSON.stringify(few)).not.toContain("%");
  });

  it("hold nothing of an area, however many of the few reported (N2)", () => {
    const counts = fc.record({ n: fc.integer({ min: 1, max: 513 }), people: fc.nat(50_000), workers: fc.nat(79_000) });
    fc.assert(
      fc.property(counts, ({ n, people, workers }) => {
        const few = standing(nationOf(people, { n, of: 514, workers, byTotal: 0 }, 100_000));
        const said = cardsOf(few, MEASURE).flatMap(({ value, details }) => [value.text, ...details]);
        expect(said.join(" ")).not.toMatch(/%|poin|target/);
      }),
    );
  });

  it("compare nothing over other workers, and name both bases (N4)", () => {
    const ucj = targetOf({ percent: 52.15, base: "ELIGIBLE" });
    const { coverage, gap, attainment, pace } = cards(standing(areaOf(287), ucj));
    expect(coverage?.value.text).toBe("28,7%");
    for (const card of [gap, attainment, pace]) expect(card?.value.text).toBe("tidak dapat dibandingkan");
    expect(gap?.details).toEqual(["dasarnya pekerja eligible, sedangkan cakupan ini atas penduduk bekerja"]);
  });

  it("subtract nothing and boast of nothing above 100% (N8)", () => {
    const { coverage, gap, attainment, pace } = cards(standing(areaOf(2250)));
    expect([coverage, gap, attainment].map((card) => card?.tone)).toEqual(["over", "over", "over"]);
    for (const card of [gap, attainment, pace]) expect(card?.value.text).toBe("target terlampaui");
    expect(gap?.division?.formula).toBe("61% × 1.000 = 610 peserta diperlukan; sudah ada 2.250");
    expect(coverage?.details[0]).toBe("peserta lebih banyak daripada pekerja yang tinggal di sini");
  });

  it("mark a correction beside the figure (N12)", () => {
    const revised = areaOf(287, 1000, { revision: { at: "2025-10-12", participants: 1234 } });
    expect(cards(standing(revised))["coverage"]?.details).toContain("direvisi 12 Okt 2025, semula 1.234 (−947)");
  });
});
