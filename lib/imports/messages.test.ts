import { describe, expect, it } from "vitest";
import { MESSAGES, quote, reject, type MessageCode } from "./messages";

describe("the catalogue", () => {
  const anything = new Proxy({}, { get: () => "Xx" });

  it.each(Object.keys(MESSAGES) as MessageCode[])("%s says what is wrong and what to do", (code) => {
    const { problem, remedy } = (MESSAGES[code] as (facts: object) => { problem: string; remedy: string })(anything);
    expect(code).toMatch(/^I\.[0-9]{3}$/);
    for (const sentence of [problem, remedy]) expect(sentence).toMatch(/^(Xx|[A-Z"].*[.])$/);
  });

  it("puts both into one message beside the place", () => {
    expect(reject("I.100", 4, "region_code")).toEqual({
      row: 4,
      column: "region_code",
      code: "I.100",
      message: "Kode wilayah kosong. Isi kode wilayah, misalnya 35.74.",
    });
  });
});

describe("quote", () => {
  it("is short and cannot steer a terminal", () => {
    expect(quote("\u001B[2J\u202Eabc\n")).toBe('"\\u{1b}[2J\\u{202e}abc\\u{a}"');
    expect(quote("a".repeat(1000))).toBe(`"${"a".repeat(40)}…"`);
  });

  it("hides what may be a person's number", () => {
    expect(quote("NIK 3171234567890001")).toBe('"NIK 3171…"');
    expect(quote("2147483648")).toBe('"2147483648"');
  });
});
