import { describe, expect, it } from "vitest";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { settled, type Cell } from "./effective";
import { numeratorOf } from "./numerator";

const cell = (active: number, more: Partial<Cell> = {}): Cell => ({
  active,
  simulated: false,
  version: 1,
  sourceId: "s",
  basis: "REGISTRATION",
  ...more,
});
const simulated = (active: number, more: Partial<Cell> = {}) =>
  cell(active, { simulated: true, sourceId: "sim", ...more });
const active = (
  cells: Parameters<typeof numeratorOf>[0],
  segments = [...SEGMENTS] as Parameters<typeof numeratorOf>[1],
) => numeratorOf(cells, segments)?.active ?? null;

describe("settled", () => {
  it("takes the real of ALL and parts, then the newer, never their sum", () => {
    const parts = { PU: simulated(40, { version: 9 }), BPU: simulated(40, { version: 9 }) };
    expect(settled({ ALL: cell(100), ...parts })).toEqual({ ALL: cell(100) });
    const real = { PU: cell(1), BPU: cell(1), JAKON: cell(1) };
    expect(settled({ ALL: simulated(100, { version: 9 }), ...real })).toEqual(real);
    expect(settled({ ALL: cell(100, { version: 3 }), PU: cell(1, { version: 2 }) })).toEqual({
      ALL: cell(100, { version: 3 }),
    });
  });

  it("keeps ALL until every expected part is newer", () => {
    const newer = (active: number) => cell(active, { version: 3 });
    const whole = cell(200, { version: 2 });
    expect(settled({ ALL: whole, BPU: newer(50) })).toEqual({ ALL: whole, BPU: newer(50) });
    const parts = { PU: newer(100), BPU: newer(50), JAKON: newer(30) };
    expect(settled({ ALL: whole, ...parts })).toEqual(parts);
  });
});

describe("numeratorOf", () => {
  it("sums the segments an indicator asks for", () => {
    const cells = { PU: cell(10), BPU: cell(20), JAKON: cell(30), PMI: cell(1) };
    expect(active(cells)).toBe(61);
    expect(active(cells, ["PU", "BPU", "PMI"])).toBe(31);
    expect(active(cells, ["BPU"])).toBe(20);
  });

  it("is null where nothing is known, and says what is incomplete", () => {
    expect(numeratorOf({}, SEGMENTS)).toBeNull();
    expect(numeratorOf({ PU: cell(10), BPU: cell(5), JAKON: cell(0) }, SEGMENTS)).toMatchObject({
      active: 15,
      partial: false,
    });
    expect(numeratorOf({ PU: cell(10) }, SEGMENTS)).toMatchObject({ active: 10, partial: true });
  });

  it("lets ALL answer only for every segment at once", () => {
    expect(active({ ALL: cell(100) })).toBe(100);
    expect(active({ ALL: cell(100) }, ["BPU"])).toBeNull();
  });

  it("says what stands in which segment, and what is not split", () => {
    expect(numeratorOf({ ALL: cell(200), BPU: cell(50) }, SEGMENTS)).toMatchObject({
      active: 200,
      segments: { PU: null, BPU: 50, JAKON: null, PMI: null, unsplit: 150 },
      partial: false,
    });
    expect(numeratorOf({ ALL: cell(100) }, SEGMENTS)?.segments).toMatchObject({ BPU: null, unsplit: 100 });
    expect(numeratorOf({ PU: cell(10), BPU: cell(0) }, SEGMENTS)?.segments).toMatchObject({
      PU: 10,
      BPU: 0,
      unsplit: null,
    });
  });

  it("lets newer parts exceed the older ALL they contradict", () => {
    expect(numeratorOf({ ALL: cell(100), PU: cell(120, { version: 2 }) }, SEGMENTS)).toMatchObject({
      active: 120,
      segments: { PU: 120, unsplit: null },
    });
  });

  it("is simulated as soon as one part is", () => {
    expect(numeratorOf({ PU: cell(1), BPU: simulated(1), JAKON: cell(1) }, SEGMENTS)).toMatchObject({
      simulated: true,
      sources: ["s", "sim"],
    });
  });
});
