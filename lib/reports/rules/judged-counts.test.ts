import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import type { Segment } from "@/lib/core/vocabulary";
import type { ParticipantFact } from "../schema";
import { judgedCounts, laidOver, type RecordedFigure } from "./judged-counts";

const count = (segment: Segment, active: number, version = 1, simulated = false): RecordedFigure => {
  return { extent: "OWN", segment, cell: { active, inactive: null, version, simulated, basis: "REGISTRATION" } };
};
const figure = (active: number) => ({ active, inactive: null, registered: null });

describe("judgedCounts", () => {
  it("takes what is in force: parts that an ALL replaced are gone, newer ones lie inside it", () => {
    expect(judgedCounts([count("PU", 10, 1, true), count("BPU", 5, 1, true), count("ALL", 99, 2)])).toEqual({
      ALL: figure(99),
    });
    expect(judgedCounts([count("PU", 10, 3), count("BPU", 5, 1), count("ALL", 99, 2)])).toEqual({
      ALL: figure(99),
      PU: figure(10),
    });
    expect(judgedCounts([])).toEqual({});
  });
});

describe("laidOver", () => {
  const fact = (segment: ParticipantFact["segment"], active: number): ParticipantFact => {
    const key = { regionCode: "35.74", period: periodOf(2025, 9), extent: "OWN", basis: "REGISTRATION" } as const;
    return { ...key, segment, active, inactive: null };
  };

  it("says what pages will say once the facts are recorded", () => {
    const parts = [count("PU", 1), count("BPU", 2)];
    expect(laidOver(parts, [fact("BPU", 3)])).toEqual({ PU: figure(1), BPU: figure(3) });
    expect(laidOver(parts, [fact("ALL", 9)])).toEqual({ ALL: figure(9) });
    expect(laidOver([count("ALL", 9)], [fact("PU", 4)])).toEqual({ ALL: figure(9), PU: figure(4) });
    expect(laidOver([count("ALL", 9, 7, true)], [fact("PU", 4), fact("BPU", 1), fact("JAKON", 0)])).toEqual({
      PU: figure(4),
      BPU: figure(1),
      JAKON: figure(0),
    });
  });
});
