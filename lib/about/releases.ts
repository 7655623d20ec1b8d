import { z } from "zod";

export const releaseSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  day: z.iso.date(),
  /** What changed for people, each a sentence in their words; what they do not notice is not told. */
  changes: z.array(z.string().regex(/^\p{Lu}.{10,}\.$/u)).min(1),
});

export type Release = z.infer<typeof releaseSchema>;

/** The newest first. The first of them is the version in package.json, or a test fails. */
export const RELEASES: readonly Release[] = [
  {
    version: "0.1.0",
    day: "2026-12-01",
    changes: [
      "Rilis pertama: Indonesia, 38 provinsi, dan 514 kabupaten/kota masing-masing memiliki halaman dengan cakupan, target, dan kesenjangannya.",
      "Setiap persentase menunjukkan hitungannya dan membuka asal angkanya.",
      "Angka simulasi selalu ditandai, dan digantikan begitu angka nyata diimpor.",
      "Kantor cabang mengisi laporan bulanan di formulir, menempelnya dari lembar kerja, atau membawanya sebagai berkas; kepala cabang atau kantor wilayah menyetujuinya.",
      "Target, definisi cakupan, angka di media, upaya daerah, kunjungan, dan komitmen dicatat dengan sumber dan jejak auditnya.",
      "Tiap daerah memiliki lembar A4 sebagai halaman dan PDF, yang dapat diminta tiap bulan lewat e-mail.",
      "Rencana menghitung biaya iuran dan hasilnya; proyeksi disertai ukuran melesetnya pada masa lalu.",
      "Apa yang diketahui pada suatu hari, dan apa yang berubah di antara dua hari, dapat dibuka.",
      "Semua tabel dapat diunduh sebagai CSV dan XLSX, dan dibaca oleh program lewat API.",
      "Program kantor dapat mengisi dan mengirim laporan bulanan lewat API dengan token yang dibuat di Akun saya.",
      "Sistem lain dapat diberi tahu begitu angka disetujui atau direvisi.",
    ],
  },
];
