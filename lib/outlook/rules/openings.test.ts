import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standingOf, type Standing } from "@/lib/coverage/rules/standing";
import type { Region } from "@/lib/regions/schema";
import { areaOf, MEASURE, targetOf } from "@/tests/support/coverage-examples";
import { openingRow, openingsLead } from "../format/openings";
import { openingsOf } from "./openings";

type Place = { participants: number; workers: number; inAYear: number | null };

const regionAt = (at: number): Region => ({
  ...{ code: `35.${10 + at}`, name: `Kabupaten ${at}`, kind: "KABUPATEN", level: "REGENCY", parentCode: "35" },
  ...{ bpsCode: null, tileColumn: null, tileRow: null },
});

function standingAt({ participants, workers, inAYear }: Place, code: string): Standing {
  const points = inAYear === null ? null : (inAYear / workers) * 100;
  const yearOnYear = { points, people: inAYear, regions: inAYear === null ? 0 : 1, of: 1, workers };
  return standingOf(areaOf(participants, workers, { region: { code, name: code }, yearOnYear }), targetOf(), MEASURE);
}

function found(places: readonly Place[]) {
  const regions = places.map((_, at) => regionAt(at));
  return openingsOf(
    regions,
    new Map(places.map((place, at) => [regionAt(at).code, standingAt(place, regionAt(at).code)])),
  );
}

const place = (inAYear: number | null, participants = 300, workers = 1000): Place => ({
  participants,
  workers,
  inAYear,
});
/** Seven that gain 1 to 7 people a month. */
const SEVEN = Array.from({ length: 7 }, (_, at) => place(12 * (at + 1)));

describe("where a month of work would gain most", () => {
  it("is the difference to the pace that a quarter of a region's peers go beyond, most people first", () => {
    const openings = found(SEVEN);
    expect(openings.map(({ region, more }) => [region.name, more])).toEqual([
      ["Kabupaten 0", 5],
      ["Kabupaten 1", 4],
      ["Kabupaten 2", 3],
      ["Kabupaten 3", 2],
      ["Kabupaten 4", 1],
    ]);
    expect(openings[0]).toMatchObject({ pace: 1, peersPace: 6, peers: 6 });
  });

  it("is never beyond what is missing, nor anything for who has reached the target or has no pace", () => {
    const others = SEVEN.slice(1);
    expect(found([place(0, 608), ...others])[0]!.more).toBe(4);
    const isFirst = (first: Place) =>
      found([first, ...others, place(12)]).some(({ region }) => region.name === "Kabupaten 0");
    expect([isFirst(place(0, 608)), isFirst(place(0, 650)), isFirst(place(null))]).toEqual([true, false, false]);
  });

  it("asks six of like size at least", () => {
    expect(found(SEVEN.slice(1))).toEqual([]);
    expect(found([...SEVEN.slice(1), place(0, 300, 2001)])).toEqual([]);
  });

  it("is in order and positive, whatever the paces are", () => {
    const any = fc.record({
      ...{ participants: fc.integer({ min: 0, max: 2000 }), workers: fc.integer({ min: 1, max: 3000 }) },
      inAYear: fc.option(fc.integer({ min: -500, max: 500 })),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), (places) => {
        const gains = found(places).map(({ more, standing }) => {
          expect(more).toBeGreaterThan(0);
          expect(more).toBeLessThanOrEqual(standing.gap!);
          return more;
        });
        expect(gains).toEqual(gains.toSorted((one, other) => other - one));
      }),
    );
  });
});

describe("what is said of it", () => {
  it("is how many there are, and what each gains and would gain", () => {
    expect(openingsLead(2, 5)).toMatch(
      /^2 teratas dari 5 daerah yang di bawah target .* bukan penilaian atas daerahnya\.$/,
    );
    expect(openingsLead(0, 0)).toBe("Belum ada daerah yang dapat dihitung bulan ini.");
    expect(openingRow(found(SEVEN)[0]!, "Jawa Timur")).toMatchObject({
      ...{ name: "Kab. 0", province: "Jawa Timur", coverage: "30,0%", gap: "310" },
      ...{ pace: "+1", peersPace: "+6 (6 daerah)", more: "+5" },
    });
  });
});
