import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandCode, MOST_BANDS, nextBands, scaleProblem, scaleRevision, type NewestBand } from "./band-scale";

const band = (name: string, fromPercent: number, more: object = {}) => ({
  ...{ code: bandCode(name), name, fromPercent, source: null, url: null },
  ...more,
});
const newest = (name: string, fromPercent: number, more: object = {}): NewestBand => ({
  ...{ ...band(name, fromPercent), revision: 1, withdrawn: false },
  ...more,
});

describe("a scale of bands", () => {
  it("begins at 0, rises, and says every word once", () => {
    const problem = (...bands: [string, number][]) => scaleProblem(bands.map(([name, from]) => band(name, from)));
    expect(problem(["rendah", 0], ["tinggi", 50])).toBeNull();
    expect(problem(["rendah", 0])?.index).toBeNull();
    expect(problem(["rendah", 10], ["tinggi", 50])).toMatchObject({ index: 0, field: "from" });
    expect(problem(["rendah", 0], ["sedang", 50], ["tinggi", 50])).toMatchObject({ index: 2, field: "from" });
    expect(problem(["rendah", 0], ["Rendah", 50])).toMatchObject({ index: 1, field: "name" });
    const many = Array.from({ length: MOST_BANDS + 1 }, (_, index): [string, number] => [`nama ${index}`, index]);
    expect(problem(...many)?.index).toBeNull();
  });

  it("names a band by its first name", () => {
    expect([bandCode("Sangat rendah"), bandCode(" ... ")]).toEqual(["sangat-rendah", ""]);
  });

  it("records only what is said otherwise, withdraws what is gone, and brings back what returns", () => {
    const before = [newest("rendah", 0), newest("sedang", 40), newest("lama", 70, { withdrawn: true, revision: 2 })];
    const next = nextBands([band("rendah", 0), band("lama", 60)], before);
    expect(next.map(({ code, revision, withdrawn }) => [code, revision, withdrawn])).toEqual([
      ["lama", 3, false],
      ["sedang", 2, true],
    ]);
    expect(nextBands([band("rendah", 0), band("sedang", 40)], before)).toEqual([]);
  });

  it("leads from any scale to any other, and its revision grows whenever something changes", () => {
    const scale = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(scale, scale, fc.integer({ min: 1, max: 3 }), (from, to, factor) => {
        const before = from.map((place) => newest(`nama ${place}`, place * 10));
        const after = to.map((place) => band(`nama ${place}`, place * 10 * factor));
        const next = nextBands(after, before);
        const held = new Map([...before, ...next].map((one) => [one.code, one]));
        const inForce = [...held.values()].filter(({ withdrawn }) => !withdrawn);
        expect(new Set(inForce.map(({ code, fromPercent }) => `${code} ${fromPercent}`))).toEqual(
          new Set(after.map(({ code, fromPercent }) => `${code} ${fromPercent}`)),
        );
        expect(scaleRevision([...held.values()]) > scaleRevision(before)).toBe(next.length > 0);
      }),
    );
  });
});
