import { describe, expect, it } from "vitest";
import { periodOf } from "@/lib/core/period";
import { sheetLetter } from "./sheet-letter";

const blitar = {
  code: "35.72",
  title: "Kota Blitar, Jawa Timur",
  mark: null,
  words: "25% pekerja terlindungi.",
  address: "https://a.contoh/daerah/35.72/lembar?period=2025-09&diketahui=2025-11-01",
};
const told = { name: "Siti", period: periodOf(2025, 9), stopAt: "https://a.contoh/akun/lembar-bulanan" };

describe("the letter of a month", () => {
  it("names the region, says its headline, where it is found and how to stop", () => {
    expect(sheetLetter({ ...told, sheets: [blitar], withoutFigure: [] })).toEqual({
      subject: "Lembar September 2025: Kota Blitar, Jawa Timur",
      text: `Yth. Siti,

Terlampir lembar September 2025 yang Anda minta di Jangkau.

Kota Blitar, Jawa Timur
25% pekerja terlindungi.
Alamat lembar: https://a.contoh/daerah/35.72/lembar?period=2025-09&diketahui=2025-11-01

Lembar setiap bulan dikirim satu kali. Bila tidak memerlukannya lagi, hentikan di halaman ini:
https://a.contoh/akun/lembar-bulanan
`,
    });
  });

  it("counts several, marks what is simulated, and names those without a figure", () => {
    const sheets = [blitar, { ...blitar, title: "Kota Batu, Jawa Timur", mark: "sebagian simulasi" }];
    const { subject, text } = sheetLetter({ ...told, sheets, withoutFigure: ["Kota Malang", "Kota Kediri"] });
    expect(subject).toBe("Lembar September 2025: 2 daerah");
    expect(text).toContain("\n\nKota Batu, Jawa Timur (sebagian simulasi)\n25%");
    expect(text).toContain("\n\nBelum ada angka September 2025 untuk Kota Malang, Kota Kediri.\n\n");
  });
});
