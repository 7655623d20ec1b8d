import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCount, LARGEST_COUNT } from "@/lib/core/numbers";
import { readCount } from "./read-count";

// What texts say is tested beside `readFigure`; here, what a tidy file makes of it.

const at = (thousands: "." | "," | null = null) => ({ row: 7, column: "active", thousands });
const codeOf = (text: string, thousands: "." | "," | null = null) => {
  const read = readCount(text, at(thousands));
  return typeof read === "number" ? read : read.code;
};

describe("readCount", () => {
  it("reads back every whole number that the database can hold", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_COUNT }), (count) => {
        expect(codeOf(String(count))).toBe(count);
        expect(codeOf(`${count}.0`)).toBe(count);
        expect(codeOf(formatCount(count), ".")).toBe(count);
      }),
    );
  });

  it("never takes a text for two numbers: what is read without knowing the sign is the same under each", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+ 0-9.,eExX']{1,14}$/));
    fc.assert(
      fc.property(text, (written) => {
        const read = codeOf(written);
        if (typeof read === "number") expect([codeOf(written, "."), codeOf(written, ",")]).toEqual([read, read]);
      }),
    );
  });

  it.each([
    ["1.763.259", 1_763_259],
    ["47 048", 47_048],
    ["583638.0", 583_638],
    ["47.048,00", 47_048],
    ["119345*", 119_345],
    ["1.36049123E+08", 136_049_123],
  ])("reads %s, whose signs leave no doubt", (text, count) => {
    expect(codeOf(text)).toBe(count);
  });

  it.each(["1.234", "1,234", "51,495", "1'234", "1.23.456", "1.234,567", "007", "2\u00001"])(
    "does not guess what %s means",
    (text) => {
      expect(codeOf(text)).toBe("I.203");
    },
  );

  it("is told which sign groups thousands by the file", () => {
    expect(codeOf("1.234", ".")).toBe(1234);
    expect(codeOf("1.234", ",")).toBe("I.204");
  });

  it.each(["1234,5", "0.5", "1234.56"])("counts people, so %s is no count", (text) => {
    expect(codeOf(text)).toBe("I.204");
  });

  it.each(["-5", "-1.234", "−3", "– 7", "(512)"])("refuses %s as less than nobody", (text) => {
    expect(codeOf(text)).toBe("I.202");
  });

  it.each(["", "-", "–", "...", "n/a", "NaN", "x"])("takes %j for a missing number and not for zero", (text) => {
    expect(codeOf(text)).toBe("I.200");
  });

  it.each(["28 ribu", "2,7 juta", "1.36E+08", "1e3"])("records no estimate such as %s", (text) => {
    expect(codeOf(text)).toBe("I.208");
  });

  it.each(["#N/A", "#REF!", "####"])("does not take %s for a missing number", (text) => {
    expect(codeOf(text)).toBe("I.209");
  });

  it.each(["0x10", "+5", "١٢٣", "１２", "=1+1", "Infinity", "1_000", "12 %", "dua"])("refuses %j", (text) => {
    expect(codeOf(text)).toBe("I.201");
  });

  it("says where the largest number ends", () => {
    expect(codeOf("2147483647")).toBe(2_147_483_647);
    expect(readCount("2147483648", { row: 3, column: "active", thousands: null })).toEqual({
      row: 3,
      column: "active",
      code: "I.205",
      message: '"2147483648" melebihi 2.147.483.647. Periksa satuannya: tulis orang.',
    });
    expect(codeOf("9".repeat(400))).toBe("I.205");
  });
});
