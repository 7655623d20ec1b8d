import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import type { ParticipantFact } from "../schema";
import { effectiveCells, laidOver, type RecordedCell } from "./effective-cells";

const cell = (active: number, version: number, simulated = false): RecordedCell => {
  return { active, inactive: null, registered: null, version, simulated };
};
const figure = (active: number) => ({ active, inactive: null, registered: null });

describe("effectiveCells", () => {
  it("never has ALL beside parts: the real one holds, then the newer one", () => {
    const parts = { PU: cell(10, 1, true), BPU: cell(5, 1, true) };
    expect(effectiveCells({ ...parts, ALL: cell(99, 2) })).toEqual({ ALL: figure(99) });
    expect(effectiveCells({ PU: cell(10, 3), BPU: cell(5, 3), ALL: cell(99, 2) })).toEqual({
      PU: figure(10),
      BPU: figure(5),
    });
    expect(effectiveCells({ PU: cell(10, 1), ALL: cell(99, 2, true) })).toEqual({ PU: figure(10) });
    expect(effectiveCells(parts)).toEqual({ PU: figure(10), BPU: figure(5) });
    expect(effectiveCells({})).toEqual({});
  });
});

describe("laidOver", () => {
  const fact = (segment: ParticipantFact["segment"], active: number): ParticipantFact => {
    const key = { regionCode: "35.74", period: periodOf(2025, 9), extent: "OWN", basis: "REGISTRATION" } as const;
    return { ...key, segment, active, inactive: null };
  };

  it("replaces cells, ALL by parts and parts by ALL", () => {
    const parts = { PU: figure(1), BPU: figure(2) };
    expect(laidOver(parts, [fact("BPU", 3)])).toEqual({ PU: figure(1), BPU: figure(3) });
    expect(laidOver(parts, [fact("ALL", 9)])).toEqual({ ALL: figure(9) });
    expect(laidOver({ ALL: figure(9) }, [fact("PU", 4)])).toEqual({ PU: figure(4) });
  });
});
