import { expect, it } from "vitest";
import type { Region } from "@/lib/regions/schema";
import { areaOf, standing } from "@/tests/support/coverage-examples";
import type { Period } from "@/lib/core/period";
import { hasStatus, matchesFilter, regionFilterOf, STATUSES } from "./region-filter";

const region = (code: string, kind: Region["kind"] = "KABUPATEN"): Region => ({
  ...{ code, kind, name: code, bpsCode: null, tileColumn: null, tileRow: null },
  ...(code.includes(".")
    ? { level: "REGENCY" as const, parentCode: code.slice(0, 2) }
    : { level: "PROVINCE" as const, parentCode: "00" }),
});
const REGIONS = [region("35", null), region("36", null), region("35.01"), region("35.74", "KOTA"), region("36.01")];
const OFFICES = [{ id: "timur", name: "Kanwil Timur", regions: new Set(["35.01"]) }];
const around = { standings: new Map(), firstMonth: new Map<string, Period>() };

const found = (params: Record<string, string>) => {
  const filter = regionFilterOf(params, REGIONS, OFFICES);
  return REGIONS.filter(({ level }) => level === "REGENCY")
    .filter((each) => matchesFilter(each, filter, around))
    .map(({ code }) => code);
};

it("narrows by province, office and kind, each with the others", () => {
  expect(found({ provinsi: "35" })).toEqual(["35.01", "35.74"]);
  expect(found({ provinsi: "35", jenis: "kota" })).toEqual(["35.74"]);
  expect(found({ kanwil: "timur" })).toEqual(["35.01"]);
  expect(found({ kanwil: "timur", provinsi: "36" })).toEqual([]);
});

it("is not narrowed by what nobody knows", () => {
  expect(found({ provinsi: "35.01", kanwil: "x", jenis: "desa", status: "baik" })).toHaveLength(3);
});

it("says of a standing every status that it has", () => {
  const of = (participants: number | null, points?: number) => {
    const change = { people: 1, regions: 1, of: 1, workers: 1000 };
    const yearOnYear = points === undefined ? null : { ...change, points };
    const place = standing(areaOf(participants, 1000, { region: { code: "35.01", name: "" }, yearOnYear }));
    return STATUSES.filter((status) => hasStatus(place, status, around));
  };
  expect(of(287, -0.4)).toEqual(["di-bawah", "turun"]);
  expect(of(1100, 3)).toEqual(["tercapai", "di-atas-100", "naik"]);
  expect(of(null)).toEqual(["belum-lapor"]);
});
