import { expect, it } from "vitest";
import { areaOf, nationOf, standing } from "@/tests/support/coverage-examples";
import { gapSumText } from "./gap-sum";

const regencies = [287, 500, 700].map((people) => standing(areaOf(people)));

it("says what the column adds up to, and why the headline is another number (N7)", () => {
  const nation = standing(nationOf(1487, { n: 3, of: 5, workers: 3000, byTotal: 0 }, 3500));
  expect(gapSumText(nation, regencies)).toBe(
    "Kolom Kurang berjumlah 433 orang di 2 daerah yang di bawah target. Kesenjangan Indonesia, 343 orang, dihitung untuk wilayah sebagai satu kesatuan: daerah di atas target menutup kekurangan daerah lain. 2 daerah yang belum lapor tidak ikut di keduanya.",
  );
});

it("holds the sum back from nobody where the area itself has no figure", () => {
  const few = standing(nationOf(1487, { n: 3, of: 514, workers: 3000, byTotal: 0 }, 100_000));
  expect(gapSumText(few, regencies)).toMatch(/^Kolom Kurang .* Kesenjangan wilayah seluruhnya belum dinyatakan\.$/);
  expect(gapSumText(few, [])).toBeNull();
});
