import { expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { BPU, EMPLOYED, targetOf } from "@/tests/support/coverage-examples";
import type { Reading } from "../rules/reading";
import { viewLine } from "./view-line";

type Read = Parameters<typeof viewLine>[0];

const reading = (view: Partial<Reading["view"]>, period = periodOf(2025, 9)): Read => ({
  region: { code: "35.74" } as Reading["region"],
  catalogue: { indicators: [EMPLOYED], bands: [], targets: [targetOf()] },
  overview: { period } as Reading["overview"],
  view: {
    ...{ period: null, indicator: EMPLOYED, targets: [], data: "all", remarks: [] },
    target: { key: "rpjmn-2025", family: "rpjmn", year: 2025, label: "" },
    ...view,
  },
});

it("says month, target with how sure it is, and definition", () => {
  expect(viewLine(reading({}))).toEqual([
    "September 2025",
    "RPJMN 61% (2025), belum dikonfirmasi",
    "semua segmen / penduduk bekerja",
  ]);
});

it("names the data where they are not all, and leaves out what there is not", () => {
  expect(viewLine(reading({ data: "real", target: null, indicator: BPU }))).toEqual([
    "September 2025",
    "segmen BPU / pekerja bukan penerima upah",
    "hanya data nyata",
  ]);
});
