import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/core/period";
import type { PublishedFigure } from "../schema";
import { agreesWith, markOf, type RegisterValue } from "./agreement";

const beltim: PublishedFigure = {
  ...{ id: "R002", regionCode: "19.06", printedDate: "2024-09-11", printedWeekday: "Jumat" },
  ...{ acceptedDate: "2024-10-11", segment: "ALL", countingBasis: null, workers: null, participants: null },
  ...{ percent: 31, rounded: false, publisher: "adeberita.com", url: null, note: null },
};
const counted: PublishedFigure = { ...beltim, percent: null, participants: 22_000 };
const register = (coverage: number, more: Partial<RegisterValue> = {}): RegisterValue => ({
  ...{ participants: Math.round(coverage * 70_000), workers: 70_000, coverage, simulated: false },
  ...more,
});

describe("agreesWith", () => {
  it("holds a printed percentage against the register's, a point and its rounding apart at most", () => {
    expect(agreesWith(beltim, register(0.31))).toBe(true);
    expect(agreesWith(beltim, register(0.3249))).toBe(true);
    expect(agreesWith(beltim, register(0.3251))).toBe(false);
    expect(agreesWith(beltim, register(0.2951))).toBe(true);
    expect(agreesWith(beltim, register(0.2949))).toBe(false);
  });

  it("holds printed participants against those of the register", () => {
    expect(agreesWith(counted, register(0.31))).toBe(true);
    expect(agreesWith(counted, register(0.29))).toBe(false);
  });

  it("judges nothing by a simulated value, by a missing one, or of another segment", () => {
    expect(agreesWith(beltim, register(0.31, { simulated: true }))).toBeNull();
    expect(agreesWith(beltim, register(0.9, { simulated: true }))).toBeNull();
    expect(agreesWith(beltim, register(0.31, { coverage: null }))).toBeNull();
    expect(agreesWith(beltim, null)).toBeNull();
    expect(agreesWith({ ...beltim, segment: "PU" }, register(0.31))).toBeNull();
    expect(agreesWith({ ...beltim, percent: null }, register(0.31))).toBeNull();
    expect(agreesWith(counted, register(0.31, { workers: 0 }))).toBeNull();
  });
});

describe("markOf", () => {
  const markIn = (figure: PublishedFigure, value: RegisterValue | null) =>
    markOf(figure, (period: Period) => (period === "2024-10" ? value : null));

  it("stands in the month the figure is taken to mean, with the verdict of the table", () => {
    expect(markIn(beltim, register(0.31))).toMatchObject({ period: "2024-10", ratio: 0.31, agrees: true });
    expect(markIn(beltim, register(0.5))).toMatchObject({ ratio: 0.31, agrees: false });
    expect(markIn(beltim, register(0.31, { simulated: true }))).toMatchObject({ ratio: 0.31, agrees: null });
    expect(markIn(beltim, null)).toMatchObject({ ratio: 0.31, agrees: null });
  });

  it("divides printed participants by real workers only", () => {
    expect(markIn(counted, register(0.31))?.ratio).toBeCloseTo(22 / 70, 10);
    expect(markIn(counted, register(0.31, { simulated: true }))).toBeNull();
    expect(markIn(counted, null)).toBeNull();
  });

  it("leaves out a figure without a month and one of a part of the participants", () => {
    expect(markIn({ ...beltim, printedDate: "2024", acceptedDate: null }, register(0.31))).toBeNull();
    expect(markIn({ ...beltim, segment: "BPU" }, register(0.31))).toBeNull();
  });
});
