import { describe, expect, it } from "vitest";
import { SEGMENTS } from "@/lib/core/vocabulary";
import { numeratorOf, type Cell } from "./numerator";

const cell = (active: number, more: Partial<Cell> = {}): Cell => ({
  active,
  simulated: false,
  version: 1,
  sourceId: "s",
  ...more,
});
const simulated = (active: number, more: Partial<Cell> = {}) =>
  cell(active, { simulated: true, sourceId: "sim", ...more });
const active = (
  cells: Parameters<typeof numeratorOf>[0],
  segments = [...SEGMENTS] as Parameters<typeof numeratorOf>[1],
) => numeratorOf(cells, segments)?.active ?? null;

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

  it("takes the real of ALL and parts, then the newer, never their sum", () => {
    const parts = (version: number) => ({
      PU: simulated(40, { version }),
      BPU: simulated(40, { version }),
      JAKON: simulated(40, { version }),
    });
    expect(active({ ALL: cell(100), ...parts(9) })).toBe(100);
    expect(active({ ALL: simulated(100, { version: 9 }), PU: cell(1), BPU: cell(1), JAKON: cell(1) })).toBe(3);
    expect(active({ ALL: cell(100, { version: 2 }), PU: cell(1, { version: 3 }) })).toBe(1);
    expect(active({ ALL: cell(100, { version: 3 }), PU: cell(1, { version: 2 }) })).toBe(100);
  });

  it("drops parts that an ALL has replaced since", () => {
    const cells = { PU: cell(5, { version: 3 }), BPU: cell(7, { version: 1 }), ALL: cell(100, { version: 2 }) };
    expect(numeratorOf(cells, SEGMENTS)).toMatchObject({ active: 5, partial: true });
  });

  it("is simulated as soon as one part is", () => {
    expect(numeratorOf({ PU: cell(1), BPU: simulated(1), JAKON: cell(1) }, SEGMENTS)).toMatchObject({
      simulated: true,
      sources: ["s", "sim"],
    });
  });
});
