import { expect, it } from "vitest";
import { areaOf, EMPLOYED, nationOf, standing, targetOf } from "@/tests/support/coverage-examples";
import { fillOf, mapLegend } from "./legend";
import { spokenStanding } from "./spoken";

const ucj = targetOf({ percent: 52.15, base: "ELIGIBLE" });
const few = nationOf(90, { n: 2, of: 38, workers: 300, byTotal: 0 }, 100_000);

it("fills by distance to a target that compares, else by nothing that could mislead (N2, N5, N8)", () => {
  expect(fillOf(standing(areaOf(287)))).toBe(1);
  expect(fillOf(standing(areaOf(2250)))).toBe("over");
  expect(fillOf(standing(areaOf(287), ucj))).toBe("none");
  expect(fillOf(standing(few))).toBeNull();
  expect(fillOf(standing(areaOf(null)))).toBeNull();
});

it("the legend names target and base, or why there is no colour", () => {
  const comparable = mapLegend([standing(areaOf(287)), standing(areaOf(null))], EMPLOYED);
  expect(comparable.title).toBe(
    "Kabupaten/kota menurut jarak ke target 61% (2025); dasar tidak disebut; diukur terhadap seluruh penduduk bekerja",
  );
  expect(comparable.fills.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  const other = mapLegend([standing(areaOf(287), ucj), standing(areaOf(null), ucj)], EMPLOYED);
  expect(other.note).toContain("tidak dapat dibandingkan: dasarnya pekerja eligible");
  expect(other.fills).toEqual([
    { fill: "none", label: "tanpa target yang sebanding", count: 1 },
    { fill: null, label: "belum ada angka", count: 1 },
  ]);
});

it("is spoken alike", () => {
  expect(spokenStanding(standing(areaOf(287)), "Kota Blitar")).toBe("Kota Blitar, 28,7%, kurang 323 orang");
  expect(spokenStanding(standing(areaOf(287), ucj), "Kota Blitar")).toBe(
    "Kota Blitar, 28,7%, target tidak dapat dibandingkan",
  );
  expect(spokenStanding(standing(few), "Jawa Timur")).toBe("Jawa Timur, baru 2 dari 38 daerah melapor");
  expect(spokenStanding(standing(areaOf(2250)), "Kota X")).toBe(
    "Kota X, 225,0%, peserta lebih banyak daripada pekerja",
  );
});
