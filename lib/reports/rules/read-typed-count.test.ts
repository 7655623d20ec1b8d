import { describe, expect, it } from "vitest";
import { readTypedCount, type TypedCount } from "./read-typed-count";

// What texts say is tested beside `readFigure`; here, what the form makes of it.

/** The number read, or why there is none. */
const short = (read: TypedCount) =>
  read.kind === "count" ? read.people : read.kind === "refused" ? read.code : read.kind;

describe("a typed count", () => {
  it.each([
    ["1.763.259", 1_763_259],
    ["47 048", 47_048],
    ["47.048,00", 47_048],
    ["1234*", 1234],
    ["1.234", "ambiguous"],
    ["-", "empty"],
    ["n/a", "empty"],
    ["0", 0],
    ["12 %", "T.108"],
    ["-5", "T.101"],
    ["0,5", "T.102"],
    ["dua puluh", "T.103"],
    ["1.23.456", "T.104"],
    ["2147483648", "T.105"],
    ["1.36E+08", "T.106"],
    ["#N/A", "T.107"],
  ])("%s is %s", (text, expected) => {
    expect(short(readTypedCount(text, null))).toBe(expected);
  });

  it("is an estimate where it is written in words", () => {
    expect(readTypedCount("28 ribu", null)).toEqual({ kind: "count", people: 28_000, rounded: true });
  });

  it("is asked about in words where its sign is not known", () => {
    expect(readTypedCount("1,234", null)).toEqual({
      kind: "ambiguous",
      readings: [
        { thousands: ".", people: null, text: "1,234 (desimal, bukan jumlah orang)" },
        { thousands: ",", people: 1234, text: "1.234 orang" },
      ],
      message:
        '"1,234" dapat dibaca sebagai ribuan atau sebagai desimal. Keduanya lazim dan berbeda seribu kali. Pilih yang dimaksud.',
    });
    expect(short(readTypedCount("1.234", "."))).toBe(1234);
    expect(short(readTypedCount("1.234", ","))).toBe("T.102");
  });

  it("hides what may be a person's number", () => {
    const read = readTypedCount("3171234567890001", null);
    expect(read.kind === "refused" && read.message).toContain('"3171…"');
  });
});
