import { expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { areaOf, BPU, EMPLOYED, nationOf, pointOf, targetOf } from "@/tests/support/coverage-examples";
import { lastStated } from "../rules/trend";
import { drawnTargets, markedPoint, targetBeyond, targetLine, trendPoint, undrawnText } from "./trend";

const september = pointOf(periodOf(2025, 9), nationOf(250, { n: 503, of: 514, workers: 990, byTotal: 0 }, 1000));
const october = pointOf(periodOf(2025, 10), {
  ...nationOf(90, { n: 2, of: 514, workers: 300, byTotal: 0 }, 100_000),
  flags: ["few-reports"],
});

it("a month of few reports is a gap that says why, and no end of a line (N2, N14)", () => {
  expect(trendPoint(october)).toEqual({ value: null, text: "baru 2 dari 514 daerah melapor" });
  expect(lastStated([september, october])).toBe("2025-09");
  expect(undrawnText([september, october], "2025-09")).toBe(
    "Belum digambar: Oktober 2025 (baru 2 dari 514 daerah melapor).",
  );
  expect(undrawnText([september], "2025-09")).toBeNull();
});

it("a corrected month says what stood there (N12)", () => {
  const revised = areaOf(287, 1000, { revision: { at: "2025-10-12", participants: 1234 } });
  expect(trendPoint(pointOf(periodOf(2025, 9), revised)).note).toBe(
    "287 / 1.000 = 28,7%; direvisi 12 Okt 2025, semula 1.234 (−947)",
  );
});

it("draws only targets over the same workers, and names the others (N4)", () => {
  const rpjmn = targetOf();
  const ucj = targetOf({
    id: "u",
    percent: 52.15,
    base: "ELIGIBLE",
    instrument: { ...rpjmn.instrument, title: "UCJ" },
  });
  expect(drawnTargets([rpjmn, ucj], EMPLOYED)).toEqual({
    drawn: [rpjmn],
    note: "Tidak digambar karena dasarnya lain: UCJ 52,15% (2025), dasar pekerja eligible. Target yang dasarnya tidak disebut diukur terhadap seluruh penduduk bekerja.",
  });
  expect(drawnTargets([rpjmn, ucj], BPU).drawn).toEqual([]);
  expect(targetLine(rpjmn)).toBe("RPJMN 61% (2025); dasar tidak disebut");
});

it("a target that the axis does not reach is named with how far it is (L3)", () => {
  expect(targetBeyond(targetOf(), september)).toBe("RPJMN (2025), 35,7 poin di atas");
  expect(targetBeyond(targetOf({ percent: 20 }), september)).toBe("RPJMN (2025), 5,3 poin di bawah");
  expect(targetBeyond(targetOf(), october)).toBe("RPJMN (2025)");
});

it("tells simulated months apart only where they stand beside others, and names corrections", () => {
  const simulated = pointOf(periodOf(2025, 8), areaOf(287, 1000, { simulated: true }));
  expect([true, false].map((isMarked) => markedPoint(simulated, isMarked).simulated)).toEqual([true, false]);
  expect(markedPoint(september, true)).toMatchObject({ simulated: false, revised: false });
});
