import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { wordsOf } from "@/lib/core/sentence";
import { areaOf, EMPLOYED, pointOf, standing } from "@/tests/support/coverage-examples";
import type { Reading } from "../rules/reading";
import { regencyCompleteness } from "./completeness";
import { ownMonthNotices, sparseMonth } from "./own-month";

const [august, september, october] = [periodOf(2025, 8), periodOf(2025, 9), periodOf(2025, 10)];
const region: Reading["region"] = {
  ...{ code: "35.72", bpsCode: null, name: "Kota Blitar", level: "REGENCY", kind: "KOTA", parentCode: "35" },
  ...{ tileColumn: null, tileRow: null },
};
const EMPTY = { month: new Map(), lastMonth: new Map(), firstMonth: new Map() };

/** The page of a regency that shows one month, where its province stands in September. */
function reading(
  period: typeof august,
  asked: typeof august | null,
  own: (typeof august)[],
  { newest = false, byTotal = 0 } = {},
): Reading {
  const province = areaOf(90, 10_000, {
    region: { code: "35", name: "Jawa Timur" },
    reported: { n: byTotal || 2, of: 38, workers: 300, byTotal },
  });
  const series = own.map((month) => pointOf(month, areaOf(287)));
  const months = [august, september, october].map((month) => pointOf(month, province));
  const segmentWorkers = { PU: null, BPU: null, JAKON: null, PMI: null, unsplit: null };
  return {
    ...{
      region,
      regions: [],
      aliases: [],
      offices: [],
      former: [],
      catalogue: { indicators: [], bands: [], targets: [] },
      sources: [],
      printed: [],
      visits: [],
      checks: new Map(),
      today: october,
    },
    view: { period: asked, indicator: EMPLOYED, target: null, targets: [], data: "all", knownAt: null, remarks: [] },
    overview: { ...EMPTY, period, standard: september, series, months },
    standings: new Map([["35", standing(province)]]),
    shown: null,
    detail: { ofKind: [], employed: [], segmentWorkers, newest: newest ? october : null },
  };
}

const words = (page: Reading) => ownMonthNotices(page).map(wordsOf);

describe("the month of a regency's page (N6)", () => {
  it("is said where the regency is silent in the month of its province", () => {
    const page = reading(august, null, [august]);
    expect(words(page)).toEqual(["Kota Blitar belum lapor September 2025. Yang ditampilkan: Agustus 2025."]);
    expect(regencyCompleteness(page)).toMatchObject({
      value: "belum lapor",
      details: [["September 2025"], ["yang ditampilkan: Agustus 2025"]],
    });
  });

  it("leads to a newer figure of its own, with how full that month is", () => {
    const page = reading(september, null, [september, october], { newest: true });
    expect(words(page)).toEqual([
      "Angka yang lebih baru sudah ada: Oktober 2025 (2 dari 38 daerah di provinsi sudah melapor).",
    ]);
    expect(regencyCompleteness(page)).toMatchObject({ value: "sudah lapor", details: [["September 2025"]] });
  });

  it("is no silence where it is newer than its province's, and the province's is a link", () => {
    const page = reading(october, null, [october]);
    expect(words(page)).toEqual(["Angka provinsi yang terbaru: September 2025."]);
    expect(ownMonthNotices(page)[0]).toContainEqual({ link: "September 2025", href: "/provinsi/35?period=2025-09" });
    expect(regencyCompleteness(page)).toMatchObject({ value: "sudah lapor", details: [["Oktober 2025"]] });
  });

  it("is no silence where the province's total speaks for it", () => {
    const page = reading(august, null, [august], { byTotal: 38 });
    expect(words(page)).toEqual([
      "September 2025: baru jumlah provinsi yang diketahui. Yang ditampilkan: Agustus 2025.",
    ]);
    expect(regencyCompleteness(page)).toMatchObject({ value: "jumlah provinsi saja" });
  });

  it("needs no word where it is the month of its province", () => {
    expect(words(reading(september, null, [september]))).toEqual([]);
  });
});

it("peers of a month that few reported are said to be few, and the fuller month is offered (N13)", () => {
  const sentence = sparseMonth(reading(october, october, [september, october]), "Jawa Timur")!;
  expect(wordsOf(sentence)).toBe(
    "Baru 2 dari 38 daerah di Jawa Timur melapor Oktober 2025. Bandingkan pada September 2025.",
  );
  expect(sentence).toContainEqual({ link: "September 2025", href: "/daerah/35.72?period=2025-09" });
});

it("a month of which only the province's total is known is not offered to compare in", () => {
  const page = reading(october, october, [october], { byTotal: 38 });
  const few = areaOf(90, 10_000, {
    region: { code: "35", name: "Jawa Timur" },
    reported: { n: 1, of: 38, workers: 300, byTotal: 0 },
  });
  const sentence = sparseMonth({ ...page, standings: new Map([["35", standing(few)]]) }, "Jawa Timur")!;
  expect(sentence).toEqual(["Baru 1 dari 38 daerah di Jawa Timur melapor Oktober 2025."]);
});
