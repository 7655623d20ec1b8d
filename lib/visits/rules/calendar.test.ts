import fc from "fast-check";
import { expect, it } from "vitest";
import { periodOf, parsePeriod } from "@/lib/core/period";
import { weeksOf } from "./calendar";

it("begins weeks on Monday: December 2026 begins on a Tuesday", () => {
  const weeks = weeksOf(parsePeriod("2026-12")!);
  expect(weeks[0]).toEqual([null, ...["01", "02", "03", "04", "05", "06"].map((day) => `2026-12-${day}`)]);
  expect(
    weeks
      .at(-1)!
      .filter((day) => day !== null)
      .at(-1),
  ).toBe("2026-12-31");
});

it("holds each day of any month once, in order, each under its own weekday", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const weeks = weeksOf(periodOf(year, month));
      const days = weeks.flat().filter((day) => day !== null);
      expect(days).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate());
      expect(days).toEqual([...days].sort());
      for (const week of weeks)
        for (const [place, day] of week.entries())
          if (day !== null) expect((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(place);
    }),
  );
});
