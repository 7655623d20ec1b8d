import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedDay, dayAt, endOfDay, knownWords, parseKnownDay, pastDay, type KnownDay } from "./known-day";

const at = new Date("2026-11-30T05:00:00Z");
const day = (text: string) => text as KnownDay;

describe("a day at whose end something was known", () => {
  it("ends in Western Indonesian time, wherever the server stands", () => {
    expect(endOfDay(day("2026-11-12")).toISOString()).toBe("2026-11-12T16:59:59.999Z");
    expect(endOfDay(null)).toBeNull();
  });

  it("is the day of every moment in it, and of none after its end", () => {
    const moments = fc.date({ min: new Date("1950-01-02"), max: new Date("2089-12-30"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const found = dayAt(moment);
        expect(parseKnownDay(found)).toBe(found);
        expect(endOfDay(found).getTime()).toBeGreaterThanOrEqual(moment.getTime());
        expect(dayAt(endOfDay(found))).toBe(found);
        expect(dayAt(new Date(endOfDay(found).getTime() + 1)) > found).toBe(true);
      }),
    );
  });

  it.each(["2026-02-30", "2025-02-29", "1949-12-31", "12-11-2026", "2026-11-12T00:00", "", "kemarin"])(
    "is not %s",
    (text) => {
      expect(parseKnownDay(text)).toBeNull();
    },
  );

  it("of an address is now where it is today, and replaced with a remark where it cannot be used", () => {
    expect(askedDay(null, at)).toEqual({ day: null, remark: null });
    expect(askedDay("2026-11-30", at)).toEqual({ day: null, remark: null });
    expect(askedDay("2026-11-29", at)).toEqual({ day: "2026-11-29", remark: null });
    expect(askedDay("2026-12-01", at).remark).toBe("1 Desember 2026 belum tiba; yang ditampilkan adalah yang terbaru.");
    expect(askedDay("x", at).remark).toContain('Hari "x" tidak dikenal');
    // Ten in the evening in London is the next day in Jakarta.
    expect(askedDay("2026-12-01", new Date("2026-11-30T22:00:00Z"))).toEqual({ day: null, remark: null });
  });

  it("of a program is refused where it has not come yet", () => {
    expect(pastDay(undefined, at)).toBeNull();
    expect(pastDay(day("2026-11-12"), at)).toBe("2026-11-12");
    expect(() => pastDay(day("2026-12-01"), at)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  it("is said with its zone", () => {
    expect(knownWords(day("2026-11-12"))).toBe("Seperti yang diketahui sampai akhir 12 November 2026 (WIB)");
  });
});
