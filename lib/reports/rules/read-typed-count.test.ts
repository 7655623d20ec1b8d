import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCount, LARGEST_COUNT } from "@/lib/core/numbers";
import { readTypedCount, type ThousandsSign, type TypedCount } from "./read-typed-count";

const people = fc.integer({ min: 0, max: LARGEST_COUNT });
const sign = fc.constantFrom<ThousandsSign>(".", ",");
const exactly = (count: number) => ({ kind: "count", people: count, rounded: false });
/** The number read, or why there is none. */
const short = (read: TypedCount) =>
  read.kind === "count" ? read.people : read.kind === "refused" ? read.code : read.kind;

describe("a typed count", () => {
  it("reads back every count that the product prints, once the Indonesian sign is known", () => {
    fc.assert(
      fc.property(people, (count) => {
        expect(readTypedCount(formatCount(count), ".")).toEqual(exactly(count));
      }),
    );
  });

  it("reads back every count that the product prints without knowing the sign, or offers it as a reading", () => {
    fc.assert(
      fc.property(people, (count) => {
        const read = readTypedCount(formatCount(count), null);
        if (read.kind !== "ambiguous") {
          expect(read).toEqual(exactly(count));
          return;
        }
        expect(read.readings.map((reading) => reading.people)).toContain(count);
      }),
    );
  });

  it("reads plain digits whatever the sign, and the other sign's grouping from a spreadsheet in English", () => {
    fc.assert(
      fc.property(people, sign, (count, known) => {
        expect(readTypedCount(String(count), known)).toEqual(exactly(count));
      }),
    );
    fc.assert(
      fc.property(people, (count) => {
        expect(readTypedCount(count.toLocaleString("en-US"), ",")).toEqual(exactly(count));
      }),
    );
  });

  it("never reads a text as two different counts, depending on the sign", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+ 0-9.,]{1,12}( ?(ribu|juta|rb|jt))?$/));
    fc.assert(
      fc.property(text, (written) => {
        const [dot, comma] = [readTypedCount(written, "."), readTypedCount(written, ",")];
        if (dot.kind === "count" && comma.kind === "count" && dot.people !== comma.people) {
          expect(readTypedCount(written, null).kind).toBe("ambiguous");
        }
        if (readTypedCount(written, null).kind === "count") expect(dot).toEqual(comma);
      }),
    );
  });

  it("never reads a decimal or a negative number as a count", () => {
    const decimals = fc.integer({ min: 1, max: 99 }).map((hundredths) => String(hundredths).padStart(2, "0"));
    fc.assert(
      fc.property(people, decimals, fc.constantFrom(".", ","), (whole, after, mark) => {
        expect(short(readTypedCount(`${whole}${mark}${after}`, null))).toBe("T.102");
      }),
    );
    fc.assert(
      fc.property(people, (count) => {
        expect(short(readTypedCount(`-${formatCount(count)}`, "."))).toBe("T.101");
      }),
    );
  });
});

describe("what stands for thousands", () => {
  it.each(["1.234", "1,234", "51,495", "20.390", "999.000"])("is asked for %s", (text) => {
    const read = readTypedCount(text, null);
    expect(read.kind).toBe("ambiguous");
    expect(read.kind === "ambiguous" && read.readings.filter((reading) => reading.people !== null)).toHaveLength(1);
  });

  it("is shown as both readings", () => {
    expect(readTypedCount("1,234", null)).toEqual({
      kind: "ambiguous",
      readings: [
        { thousands: ".", people: null, text: "1,234 (desimal, bukan jumlah orang)" },
        { thousands: ",", people: 1234, text: "1.234 orang" },
      ],
      message:
        '"1,234" dapat dibaca sebagai ribuan atau sebagai desimal. Keduanya lazim dan berbeda seribu kali. Pilih yang dimaksud.',
    });
    const millions = readTypedCount("1.234 juta", null);
    expect(millions.kind === "ambiguous" && millions.readings.map((reading) => reading.people)).toEqual([
      1_234_000_000, 1_234_000,
    ]);
  });

  it("settles it once it is known", () => {
    expect(short(readTypedCount("1.234", "."))).toBe(1234);
    expect(short(readTypedCount("1.234", ","))).toBe("T.102");
    expect(short(readTypedCount("1,234", ","))).toBe(1234);
    expect(short(readTypedCount("1,234", "."))).toBe("T.102");
  });

  it.each(["1.234.567", "1,234,567"])("needs no question for %s", (text) => {
    expect(short(readTypedCount(text, null))).toBe(1_234_567);
  });
});

describe("numbers in words", () => {
  it.each([
    ["28 ribu", 28_000],
    ["28ribu", 28_000],
    ["28 rb", 28_000],
    ["2,7 juta", 2_700_000],
    ["2.7 juta", 2_700_000],
    ["1,15 JT", 1_150_000],
    ["0,5 juta", 500_000],
    ["4,35 ribu", 4_350],
  ])("%s is %d, rounded", (text, count) => {
    expect(readTypedCount(text, null)).toEqual({ kind: "count", people: count, rounded: true });
  });

  it("shifts by text, so that no fraction of a person comes out of floating point", () => {
    const tenths = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(tenths, (value) => {
        expect(short(readTypedCount(`${Math.floor(value / 10)},${value % 10} juta`, null))).toBe(value * 100_000);
      }),
    );
  });
});

describe("what is no count", () => {
  it.each(["", "  ", "-", "–", "\u00a0"])("takes %j for an empty cell and not for zero", (text) => {
    expect(readTypedCount(text, null)).toEqual({ kind: "empty" });
  });

  it.each([
    ["-5", "T.101"],
    ["−1.234", "T.101"],
    ["(512)", "T.101"],
    ["0,5", "T.102"],
    ["1234.5", "T.102"],
    ["0.123", "T.102"],
    ["1.234,00", "T.102"],
    ["1,23456 ribu", "T.102"],
    ["dua puluh", "T.103"],
    ["12 %", "T.103"],
    ["1e3", "T.103"],
    ["=1+1", "T.103"],
    ["١٢٣", "T.103"],
    ["28 ribu orang", "T.103"],
    ["37. 229", "T.104"],
    ["1 234", "T.104"],
    ["1.23.456", "T.104"],
    ["007", "T.104"],
    ["1.234,567.890", "T.104"],
    ["..", "T.104"],
    ["2147483648", "T.105"],
    ["3 juta juta", "T.103"],
    ["2.148.000.000", "T.105"],
  ])("refuses %s with %s and the reason", (text, code) => {
    const read = readTypedCount(text, null);
    expect(short(read)).toBe(code);
    expect(read.kind === "refused" && read.message.split(". ").length).toBeGreaterThanOrEqual(3);
  });

  it("hides what may be a person's number", () => {
    const read = readTypedCount("3171234567890001", null);
    expect(read.kind === "refused" && read.message).toContain('"3171…"');
  });
});
