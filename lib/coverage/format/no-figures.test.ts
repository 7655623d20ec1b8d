import { expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { wordsOf } from "@/lib/core/sentence";
import type { Region } from "@/lib/regions/schema";
import { areaOf, EMPLOYED, pointOf } from "@/tests/support/coverage-examples";
import { knownWithoutFigures, noFiguresText } from "./no-figures";

const region = (code: string, level: Region["level"], name: string, parentCode: string): Region => ({
  ...{ code, level, name, parentCode, bpsCode: null, kind: level === "REGENCY" ? "KOTA" : null },
  ...{ tileColumn: null, tileRow: null },
});
const province = region("35", "PROVINCE", "Jawa Timur", "00");
const regency = region("35.74", "REGENCY", "Kota Probolinggo", "35");
const december = periodOf(2023, 12);
const segmentWorkers = { PU: null, BPU: null, JAKON: null, PMI: null, unsplit: null };
const total = areaOf(4_583_246, 22_703_177, {
  region: province,
  reported: { n: 38, of: 38, workers: 22_703_177, byTotal: 38 },
});

function place(of: Region, months = [pointOf(december, total)]) {
  return {
    region: of,
    regions: [province, regency],
    view: {
      period: null,
      indicator: EMPLOYED,
      target: null,
      targets: [],
      data: "all" as const,
      knownAt: null,
      remarks: [],
    },
    overview: {
      ...{ period: null, standard: months[0]?.period ?? null, series: [], months },
      ...{ month: new Map(), lastMonth: new Map(), firstMonth: new Map() },
    },
    detail: {
      employed: [
        { year: 2024, count: 130_000, simulated: false },
        { year: 2025, count: 133_451, simulated: false },
        { year: 2026, count: 140_000, simulated: true },
      ],
      ...{ segmentWorkers, newest: null, ofKind: [] },
    },
  };
}

it("a regency without participants begins with its newest real workers and its province's figure", () => {
  const known = knownWithoutFigures(place(regency));
  expect(known.map(wordsOf)).toEqual([
    "133.451 penduduk bekerja (Agustus 2025).",
    "Jawa Timur Desember 2023: 4.583.246 / 22.703.177 = 20,2%, belum dirinci per kabupaten/kota.",
  ]);
  expect(known[1]).toContainEqual({ link: "Jawa Timur", href: "/provinsi/35?period=2023-12" });
});

it("nothing is said of a province that is not known either", () => {
  expect(knownWithoutFigures(place(regency, [])).map(wordsOf)).toEqual(["133.451 penduduk bekerja (Agustus 2025)."]);
});

it("a province without participants leads to its regencies", () => {
  const known = knownWithoutFigures(place(province));
  expect(known.map(wordsOf)).toEqual(["Kabupaten/kotanya."]);
  expect(known[0]).toContainEqual({ link: "Kabupaten/kotanya", href: "/daerah?provinsi=35" });
});

it("a view of real figures says that simulated ones do not count", () => {
  expect([noFiguresText({ data: "all" }, "daerah ini"), noFiguresText({ data: "real" }, "Kota Blitar")]).toEqual([
    "Belum ada angka peserta untuk daerah ini.",
    "Belum ada angka peserta yang nyata untuk Kota Blitar.",
  ]);
});
