import fc from "fast-check";
import { expect, it } from "vitest";
import type { Band } from "../schema";
import { bandOf } from "./bands";

const band = (name: string, fromPercent: number): Band => ({ code: name, name, fromPercent, source: null, url: null });
const BANDS = [band("sangat rendah", 0), band("rendah", 20), band("sedang", 40), band("tinggi", 60)];

it("says the band that a coverage has reached, exactly at its threshold", () => {
  expect([0, 0.1999, 0.2, 0.399999, 0.4, 0.6, 1.5].map((ratio) => bandOf(ratio, BANDS)?.name)).toEqual([
    ...["sangat rendah", "sangat rendah", "rendah", "rendah", "sedang", "tinggi", "tinggi"],
  ]);
  expect([bandOf(null, BANDS), bandOf(0.3, []), bandOf(0.1, [band("tinggi", 60)])]).toEqual([null, null, null]);
});

it("never falls with coverage, and a threshold that people and workers meet exactly is met", () => {
  const at = (people: number, workers: number) => BANDS.indexOf(bandOf(people / workers, BANDS)!);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (workers, people) => {
      expect(at(people + 1, workers)).toBeGreaterThanOrEqual(at(people, workers));
      for (const { fromPercent } of BANDS) {
        const met = BANDS.findIndex((each) => each.fromPercent === fromPercent);
        expect(at(fromPercent * workers, 100 * workers)).toBe(met);
      }
    }),
  );
});
