import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LARGEST_COUNT, readCount } from "./read-count";

const codeOf = (text: string) => {
  const read = readCount(text, 7, "active");
  return typeof read === "number" ? read : read.code;
};

describe("readCount", () => {
  it("reads back every whole number that the database can hold", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: LARGEST_COUNT }),
        (count) => readCount(String(count), 1, "active") === count,
      ),
    );
  });

  it("accepts nothing but plain digits, whatever the text", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+ 0-9.,eExX']{1,14}$/));
    fc.assert(
      fc.property(text, (written) => {
        const read = readCount(written, 1, "active");
        return typeof read !== "number" || String(read) === written;
      }),
    );
  });

  it.each(["1.234", "1,234", "51,495", "12.345.678", "1 234", "1'234"])("does not guess what %s means", (text) => {
    expect(codeOf(text)).toBe("I.203");
  });

  it.each(["583638.0", "1234,5", "0.5", "1234.56"])("counts people, so %s is no count", (text) => {
    expect(codeOf(text)).toBe("I.204");
  });

  it.each(["-5", "-1.234", "−3", "– 7"])("refuses %s as less than nobody", (text) => {
    expect(codeOf(text)).toBe("I.202");
  });

  it.each(["", "-", "–", "...", "n/a", "NaN", "x"])("takes %j for a missing number and not for zero", (text) => {
    expect(codeOf(text)).toBe("I.200");
  });

  it.each(["1e3", "0x10", "+5", "007", "١٢٣", "１２", "28 ribu", "=1+1", "2\u00001", "Infinity", "1_000", "12 %"])(
    "refuses %j",
    (text) => {
      expect(codeOf(text)).toBe("I.201");
    },
  );

  it("says where the largest number ends", () => {
    expect(codeOf("2147483647")).toBe(2_147_483_647);
    expect(readCount("2147483648", 3, "active")).toEqual({
      row: 3,
      column: "active",
      code: "I.205",
      message: '"2147483648" melebihi 2.147.483.647. Periksa satuannya: tulis orang.',
    });
    expect(codeOf("9".repeat(400))).toBe("I.205");
  });
});
