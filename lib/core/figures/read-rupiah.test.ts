import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatRupiah, formatRupiahShort } from "../numbers";
import { readRupiah } from "./read-rupiah";

const rupiahOf = (text: string) => {
  const money = readRupiah(text);
  return money.kind === "rupiah" ? money.rupiah : money.kind;
};

describe("money as people write it", () => {
  it.each<[string, number | string]>([
    ["16800", 16_800],
    ["16.800", 16_800],
    ["Rp16.800", 16_800],
    ["Rp. 16.800,-", 16_800],
    ["Rp 8.682.912.000,00", 8_682_912_000],
    ["5 miliar", 5_000_000_000],
    ["Rp5miliar", 5_000_000_000],
    ["1,5 milyar", 1_500_000_000],
    ["500 juta", 500_000_000],
    ["2 triliun", 2_000_000_000_000],
    ["5,000,000,000", 5_000_000_000],
    ["", "missing"],
    ["  ", "missing"],
    ["16,800", "refused"],
    ["5 M", "refused"],
    ["-5", "refused"],
    ["16.800,50", "refused"],
    ["lima", "refused"],
    ["9".repeat(20), "refused"],
    ["9".repeat(400), "refused"],
  ])("%s", (text, expected) => {
    expect(rupiahOf(text)).toBe(expected);
  });

  it("is read back from how it is printed, in full and in larger units", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (rupiah) => {
        expect(rupiahOf(formatRupiah(rupiah))).toBe(rupiah);
        expect(rupiahOf(formatRupiahShort(rupiah))).toBe(rupiah);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), (hundredths) => {
        expect(formatRupiahShort(hundredths * 10_000_000)).toMatch(/^Rp[\d.,]+ (juta|miliar)$/);
        expect(rupiahOf(formatRupiahShort(hundredths * 10_000_000))).toBe(hundredths * 10_000_000);
      }),
    );
  });

  it("says what to write instead", () => {
    expect(readRupiah("16,800")).toMatchObject({
      message: expect.stringMatching(/"16,800".*titik, misalnya 16\.800/) as string,
    });
    expect(readRupiah("5 M")).toMatchObject({ message: expect.stringMatching(/"5 M".*5 miliar/) as string });
  });
});
