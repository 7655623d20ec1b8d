import { describe, expect, it } from "vitest";
import { periodOf, type Period } from "@/lib/core/period";
import type { AreaCoverage } from "@/lib/coverage/schema";
import type { Region, RegionKind } from "@/lib/regions/schema";
import { areaOf } from "@/tests/support/coverage-examples";
import { riserRow, risersLead } from "../format/risers";
import { pointsOf, risersOf } from "./risers";

const region = (code: string, kind: RegionKind = "KOTA"): Region => ({
  ...{ code, kind, name: `Kota ${code}`, bpsCode: null, level: "REGENCY", parentCode: code.slice(0, 2) },
  ...{ tileColumn: null, tileRow: null },
});
const [SEP_23, SEP_24, SEP_25] = [2023, 2024, 2025].map((year) => periodOf(year, 9));

/** Percentages in September 2023, 2024 and 2025, null where it did not report, over so many workers. */
type Course = { code: string; kind?: RegionKind; percents: (number | null)[]; workers?: number };

function monthsOf(courses: readonly Course[]): Map<Period, Map<string, AreaCoverage>> {
  const areaAt = ({ code, percents, workers = 1000 }: Course, year: number): AreaCoverage => {
    const [now, before] = [percents[year] ?? null, percents[year - 1] ?? null];
    const points = now === null || before === null ? null : now - before;
    return areaOf(now === null ? null : (now / 100) * workers, workers, {
      region: { code, name: code },
      yearOnYear: { points, people: points, regions: points === null ? 0 : 1, of: 1, workers },
      changeSplit: points === null ? null : { participants: points + 1, workers: -1 },
    });
  };
  return new Map(
    [SEP_23!, SEP_24!, SEP_25!].map((period, year) => [
      period,
      new Map(courses.map((course) => [course.code, areaAt(course, year)])),
    ]),
  );
}

const OWN: Course = { code: "35.74", percents: [20, 25, 29] };

function found(...others: Course[]) {
  const courses = [OWN, ...others];
  const months = monthsOf(courses);
  const regions = courses.map(({ code, kind }) => region(code, kind));
  return risersOf(months.get(SEP_25!)!.get(OWN.code)!, regions, months);
}
const codes = (...others: Course[]) => found(...others).risers.map(({ region: { code } }) => code);

describe("who rose fastest from where a region stands", () => {
  it("are those that stood within three points of it, most first, each once with its greatest rise", () => {
    const one = { code: "11.71", percents: [27, 31, 38] };
    const other = { code: "12.71", percents: [31, 40, 41] };
    expect(codes(one, other, { code: "13.71", percents: [20, 25, 40] })).toEqual(["12.71", "11.71"]);
    const [first, second] = found(one, other).risers;
    expect([first!.from.period, first!.to.period, pointsOf(first!)]).toEqual([SEP_23, SEP_24, 9]);
    // 27 to 31 and 31 to 38: both began near 29.
    expect([second!.from.period, pointsOf(second!)]).toEqual([SEP_24, 7]);
  });

  it("are of the same kind, with half to twice as many workers, and not the region itself", () => {
    const percents = [29, 35, 36];
    expect(codes({ code: "11.01", kind: "KABUPATEN", percents })).toEqual([]);
    expect(codes({ code: "11.71", percents, workers: 2001 }, { code: "12.71", percents, workers: 499 })).toEqual([]);
    expect(codes({ code: "11.71", percents, workers: 2000 }, { code: "12.71", percents, workers: 500 })).toHaveLength(
      2,
    );
  });

  it("rose: who fell or does not compare is not among them, and is counted only where it stood", () => {
    const { risers, alike, stood } = found(
      { code: "11.71", percents: [29, 20, 20] },
      { code: "12.71", percents: [29, null, 33] },
      { code: "13.71", percents: [60, 61, 62] },
    );
    expect([risers, alike, stood]).toEqual([[], 3, 1]);
  });

  it("are five at most", () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ code: `1${index}.71`, percents: [29, 35 + index, 36] }));
    expect(codes(...many)).toEqual(["16.71", "15.71", "14.71", "13.71", "12.71"]);
  });
});

describe("what is said of them", () => {
  const own = areaOf(290);

  it("is among whom was looked, and that nobody rose where nobody did", () => {
    const risers = found({ code: "11.71", percents: [27, 31, 38] });
    expect(risersLead(risers, own, region("35.74"))).toBe(
      "Dari 1 kota lain dengan setengah sampai dua kali pekerja Kota 35.74, 1 pernah berada dalam 3,0 poin dari 29,0% pada bulan yang sama dalam 5 tahun sebelumnya. Yang naik paling banyak dalam 12 bulan sesudahnya:",
    );
    expect(risersLead({ risers: [], alike: 3, stood: 1 }, own, region("35.74"))).toMatch(
      /; tidak ada yang naik dalam 12 bulan sesudahnya\.$/,
    );
  });

  it("is both ends with their divisions, and the parts of the rise", () => {
    const [riser] = found({ code: "11.71", percents: [27, 31, 38] }).risers;
    expect(riserRow(riser!, "Aceh")).toMatchObject({
      ...{ code: "11.71", province: "Aceh", rise: "+7,0 poin", participants: "+8,0 poin", workers: "−1,0 poin" },
      ends: [
        { month: "Sep 2024", division: "310 / 1.000 = 31,0%" },
        { month: "Sep 2025", division: "380 / 1.000 = 38,0%" },
      ],
    });
  });
});
