import { expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { BPU, EMPLOYED, targetOf } from "@/tests/support/coverage-examples";
import type { Reading } from "../rules/reading";
import { measureWords, viewLine } from "./view-line";

type Read = Parameters<typeof viewLine>[0];

const reading = (view: Partial<Reading["view"]>, period = periodOf(2025, 9)): Read => ({
  region: { code: "35.74" } as Reading["region"],
  catalogue: { indicators: [EMPLOYED], bands: [], targets: [targetOf()] },
  overview: { period } as Reading["overview"],
  view: {
    ...{ period: null, indicator: EMPLOYED, targets: [], data: "all", knownAt: null, remarks: [] },
    target: { key: "rpjmn-2025", family: "rpjmn", year: 2025, group: "", label: "" },
    ...view,
  },
});

it("says month, target with how sure it is, and definition", () => {
  expect(viewLine(reading({}))).toEqual([
    "September 2025",
    "RPJMN 61% (2025), target nasional, belum dikonfirmasi",
    "semua segmen / penduduk bekerja",
  ]);
});

it("says whose target it is where the region has none of its own, and of whom the chosen document says nothing", () => {
  const own = targetOf({ regionCode: "35.74", status: "STATED" });
  const measured = (family: string, group: string, targets = [targetOf(), own]) =>
    measureWords({ key: "", family, year: 2025, group, label: "" }, targets, "35.74");
  expect(measured("rpjmn", "RPJMN")).toBe("RPJMN 61% (2025), menurut sumber");
  expect(measured("daerah", "Target daerah sendiri")).toBe("RPJMN 61% (2025), target daerah sendiri, menurut sumber");
  expect(measured("daerah", "Target daerah sendiri", [targetOf()])).toBe(
    "Target daerah sendiri (2025): tidak ada target untuk wilayah ini",
  );
  expect(measured("rpjmd", "RPJMD")).toBe("RPJMD (2025): tidak ada target untuk wilayah ini");
});

it("names the data where they are not all, and leaves out what there is not", () => {
  expect(viewLine(reading({ data: "real", target: null, indicator: BPU }))).toEqual([
    "September 2025",
    "segmen BPU / pekerja bukan penerima upah",
    "hanya data nyata",
  ]);
});
