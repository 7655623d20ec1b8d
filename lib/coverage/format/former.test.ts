import { describe, expect, it } from "vitest";
import { FORMER_PROVINCES } from "@/lib/core/former-provinces";
import { periodOf } from "@/lib/core/period";
import type { Region } from "@/lib/regions/schema";
import type { FormerCount } from "../rules/former";
import { formerText } from "./former";

const region = (code: string, name: string): Region => ({
  ...{ code, name, bpsCode: null, kind: null, tileColumn: null, tileRow: null, level: "PROVINCE", parentCode: "00" },
});
const REGIONS = [
  region("91", "Papua"),
  region("92", "Papua Barat"),
  region("93", "Papua Selatan"),
  region("94", "Papua Tengah"),
  region("95", "Papua Pegunungan"),
];
const [papua, papuaBarat] = FORMER_PROVINCES as [FormerCount["former"], FormerCount["former"]];
const count: FormerCount = { former: papua, period: periodOf(2023, 12), participants: 497_133, later: null };
const papuaText = (later: FormerCount["later"]) => formerText([{ ...count, later }], { code: "93" }, REGIONS);

describe("counts of before the division", () => {
  it("are said on the pages of all parts, with why they stand nowhere else", () => {
    expect(papuaText(null)).toEqual([
      "Sampai tahun 2022 Papua, Papua Selatan, Papua Tengah, dan Papua Pegunungan adalah satu provinsi. Untuk provinsi itu " +
        "tercatat 497.133 peserta pada Desember 2023; angka itu tidak dibagi ke provinsi yang sekarang.",
      "Belum dapat dibandingkan: belum ada bulan yang sama sesudahnya dengan angka lengkap dari 4 provinsi penerusnya.",
    ]);
  });

  it.each([
    [12_867, "12.867 lebih banyak"],
    [-12_867, "12.867 lebih sedikit"],
    [0, "sama"],
  ])("are compared with all parts together: %i", (people, words) => {
    const later = { period: periodOf(2024, 12), participants: 510_000, people };
    expect(papuaText(later)[1]).toBe(
      `Pada Desember 2024 4 provinsi penerusnya bersama-sama mempunyai 510.000 peserta, ${words} di wilayah yang sama.`,
    );
  });

  it("are said beside the nation's figure that contains them", () => {
    const both = [count, { ...count, former: papuaBarat, participants: 398_939 }];
    expect(formerText(both, { code: "00" }, REGIONS)).toEqual([
      "Angka nasional Desember 2023 memuat 896.072 peserta Papua sebelum pemekaran dan Papua Barat sebelum pemekaran. " +
        "Angka itu tidak dibagi ke provinsi yang sekarang.",
    ]);
  });

  it("are nothing where there are none", () => {
    expect(formerText([], { code: "91" }, REGIONS)).toEqual([]);
  });
});
