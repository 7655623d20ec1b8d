import { parseKnownDay } from "@/lib/core/known-day";
import { expect, it } from "vitest";
import { areaOf, EMPLOYED, MEASURE, standing } from "@/tests/support/coverage-examples";
import { listFile, listText } from "./region-list";

it("says how many reported and how many of these met their targets", () => {
  const all = [standing(areaOf(287)), standing(areaOf(700)), standing(areaOf(null))];
  expect(listText(all, 4, "daerah")).toBe("2 dari 4 daerah melapor; 1 mencapai target, 1 belum.");
  expect(listText([standing(areaOf(287), null)], 1, "provinsi")).toBe("1 dari 1 provinsi melapor.");
});

it("leads to the same table as a file, with its month, definition, data and target", () => {
  const target = { key: "rkp-2026", family: "rkp", year: 2026, group: "", label: "34,99% (2026)" };
  const view = { indicator: EMPLOYED, data: "real", target, knownAt: null } as const;
  expect(listFile("regency", MEASURE.period, view, { parent: "35", q: "" })).toBe(
    "/api/v1/coverage.csv?level=regency&period=2025-09&indicator=employed&data=real&target=rkp-2026&parent=35",
  );
  const past = { ...view, knownAt: parseKnownDay("2025-11-12") };
  expect(listFile("province", MEASURE.period, past, {})).toMatch(/&knownAt=2025-11-12$/);
});
