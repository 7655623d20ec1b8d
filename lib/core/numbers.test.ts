import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatCount,
  formatCountShort,
  formatPercent,
  formatPoints,
  formatSignedCount,
  formatStatedPercent,
  roundPercent,
} from "./numbers";

describe("counts", () => {
  it("prints Indonesian separators and never 0 for what is missing", () => {
    expect(formatCount(119345)).toBe("119.345");
    expect(formatCount(0)).toBe("0");
    expect(formatCount(null)).toBe("–");
    expect(formatSignedCount(-1204)).toBe("−1.204");
    expect(formatSignedCount(6037)).toBe("+6.037");
  });

  it("shortens large counts", () => {
    expect(formatCountShort(48_950_000)).toBe("49,0 juta");
    expect(formatCountShort(999_600)).toBe("1,0 juta");
    expect(formatCountShort(999_400)).toBe("999.400");
    expect(formatCountShort(9_999)).toBe("9.999");
  });
});

describe("formatPercent", () => {
  it("prints one decimal", () => {
    expect(formatPercent(0.23)).toBe("23,0%");
    expect(formatPercent(1.4782)).toBe("147,8%");
    expect(formatPercent(null)).toBe("–");
    expect(formatStatedPercent(32.15)).toBe("32,15%");
    expect(formatStatedPercent(61)).toBe("61%");
    expect(formatPoints(-3.34)).toBe("−3,3 poin");
  });

  it("never rounds up across the target", () => {
    expect(formatPercent(0.6096, 0.61)).toBe("60,9%");
    expect(formatPercent(0.6096)).toBe("61,0%");
    expect(formatPercent(0.60999999, 0.61)).toBe("60,9%");
    expect(formatPercent(0.61, 0.61)).toBe("61,0%");
    expect(formatPercent(0.32149, 0.3215)).toBe("32,1%");
  });

  it("stays on the exact side of any target and within a tenth of the exact value", () => {
    const share = fc.integer({ min: 0, max: 2_000_000 }).map((millionths) => millionths / 1_000_000);
    const percent = fc.integer({ min: 1, max: 20_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(share, percent, (ratio, targetPercent) => {
        const shown = roundPercent(ratio, targetPercent / 100);
        const below = ratio < targetPercent / 100;
        expect(shown < targetPercent).toBe(below);
        expect(Math.abs(shown - ratio * 100)).toBeLessThanOrEqual(0.1 + 1e-9);
      }),
    );
  });
});
