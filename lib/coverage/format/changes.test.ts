import { expect, it } from "vitest";
import type { KnownDay } from "@/lib/core/known-day";
import { parsePeriod } from "@/lib/core/period";
import type { Change } from "../rules/changes";
import { CHANGE_LABELS, changeCells, differenceWords, regionAt, stateWord, subjectWords, valueWords } from "./changes";

const month: Change = {
  subject: { kind: "months", period: parsePeriod("2025-09")! },
  ...{ on: "2025-10-12" as KnownDay, regionCode: "35.74", before: 1000, after: 1200, unit: "people" },
  ...{ state: "corrected", simulated: false, reason: "Berkas sumber diperbaiki." },
};
const target: Change = {
  ...month,
  subject: { kind: "targets", id: "x", year: 2025, document: "RPJMD Kota Contoh" },
  ...{ before: 61, after: 62.05, unit: "percent" },
};

it("says what changed from what to what, in its own unit", () => {
  expect([subjectWords(month), valueWords(month.before, month), differenceWords(month), stateWord(month)]).toEqual([
    ...["September 2025", "1.000", "+200", "dikoreksi"],
  ]);
  expect([subjectWords(target), valueWords(target.after, target), differenceWords(target), stateWord(target)]).toEqual([
    ...["RPJMD Kota Contoh, 2025", "62,05%", "+1,05 poin", "diubah"],
  ]);
  const workers = { kind: "workers", base: "EMPLOYED", segment: "ALL", year: 2024 } as const;
  expect(subjectWords({ subject: workers })).toBe("penduduk bekerja 2024");
});

it("says nothing of what was not there, and never 0", () => {
  expect(valueWords(null, month)).toBe("–");
  expect(differenceWords({ ...month, before: null })).toBe("–");
});

it("is a row of a file with the two days it lies between", () => {
  const between = { from: "2025-10-01" as KnownDay, to: "2025-10-31" as KnownDay };
  const cells = changeCells(month, "Kota Probolinggo", between);
  const row = Object.fromEntries(Object.keys(CHANGE_LABELS).map((name, index) => [name, cells[index]]));
  expect(row).toMatchObject({ region_code: "35.74", period: "2025-09", year: null, difference: 200, unit: "orang" });
  expect(row).toMatchObject({ known_before: "2025-10-01", known_after: "2025-10-31", simulated: "" });
});

it("leads to the region in that month as it was known on a day", () => {
  expect(regionAt("/daerah/35.74", month, "2025-10-11" as KnownDay)).toBe(
    "/daerah/35.74?period=2025-09&diketahui=2025-10-11",
  );
  expect(regionAt("/provinsi/35", target, null)).toBe("/provinsi/35");
});
