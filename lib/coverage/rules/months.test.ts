import { describe, expect, it } from "vitest";
import type { Period } from "@/lib/core/period";
import { defaultPeriod } from "./months";

const point = (period: string, n: number) => ({ period: period as Period, reported: { n } });

describe("defaultPeriod", () => {
  it("is not moved by one early bird", () => {
    expect(defaultPeriod([point("2025-08", 508), point("2025-09", 503), point("2026-03", 1)])).toBe("2025-09");
  });

  it("falls back to any month, and to none", () => {
    expect(defaultPeriod([point("2023-12", 0)])).toBe("2023-12");
    expect(defaultPeriod([])).toBeNull();
  });
});
