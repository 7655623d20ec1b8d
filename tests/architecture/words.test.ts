import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-files";

/** What people are told no longer, and what is said instead; the words that stay are short, plain and formal. */
const BANNED: readonly { pattern: RegExp; instead: string; example: string }[] = [
  { pattern: /(?<![Kk]ata )(?<=\w )sandi\b|\bSandi\b/, instead: "kata sandi", example: "Ganti sandi" },
  { pattern: /[\d}] %/, instead: "61%", example: "61 %" },
  { pattern: /\bIsi bulan\b/, instead: "Laporan bulanan", example: "Isi bulan" },
  { pattern: /orang lagi\b/, instead: "masih perlu ... peserta", example: "46,8 juta orang lagi" },
  { pattern: /Penyebut:/, instead: "Rumus:", example: "Penyebut: pekerja" },
  { pattern: /\bKeadaan\b/, instead: "Posisi, Status", example: "Keadaan: September" },
  { pattern: /: "kosong"|\bKosong \d/, instead: "belum diisi", example: 'NONE: "kosong"' },
  { pattern: /\bWajik\b/, instead: "◆ angka dari pemberitaan", example: "Wajik berongga" },
  { pattern: /Angka terbit/, instead: "Angka di media", example: "Angka terbit" },
  { pattern: /belum dapat dihitung ulang/, instead: "tidak dapat dicek: ...", example: "belum dapat dihitung ulang" },
  { pattern: /Paling baru tercatat/, instead: "Baru mulai melapor", example: "Paling baru tercatat" },
  { pattern: /[">]Sebanding[<"]/, instead: "Daerah sebanding", example: 'title="Sebanding"' },
  { pattern: /\bBulan sama\b/, instead: "Perubahan setahun", example: "Bulan sama" },
  { pattern: /\(dugaan\)/, instead: "(asumsi)", example: "pekerja (dugaan)" },
  { pattern: /"dinyatakan\b|dinyatakan oleh/, instead: "menurut sumber", example: "dinyatakan oleh Dewan" },
  { pattern: /Panah berpindah/, instead: "Tombol panah untuk berpindah", example: "Panah berpindah ubin" },
  { pattern: /di luar wewenang/, instead: "tidak memiliki akses", example: "di luar wewenang akun Anda" },
];

/** @returns the lines of code without those that only comment it */
function saidIn(text: string): string[] {
  return text.split("\n").filter((line) => !/^\s*(\/\/|\/?\*)/.test(line));
}

describe("words that people read", () => {
  const files = sourceFiles().filter(
    ({ path }) => /^(app|components|lib)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$|^lib\/db\/generated\//.test(path),
  );

  it.each(BANNED)("$instead, not $example", ({ pattern, example }) => {
    expect(example).toMatch(pattern);
    const found = files.flatMap(({ path, text }) =>
      saidIn(text)
        .filter((line) => pattern.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});
