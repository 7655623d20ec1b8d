import type { Flag } from "../schema";

/** Why more people can be registered at a place than work there; said beside every such figure. */
export const ABOVE_100 =
  "Peserta lebih banyak daripada pekerja yang tinggal di sini. Penyebab yang lazim: kantor pusat mendaftarkan pegawai cabangnya di daerah lain, atau proyek konstruksi yang pekerjanya tinggal di tempat lain. Angka tidak dipotong dan bukan tanda semua pekerja terlindungi.";

/** What a flag says in a badge, and what it means. */
export function flagText(flag: Flag): { label: string; meaning: string } {
  switch (flag) {
    case "above-100":
      return { label: "di atas 100%", meaning: ABOVE_100 };
    case "few-reports":
      return {
        label: "baru sebagian melapor",
        meaning:
          "Daerah yang melapor memegang kurang dari 80% pekerja wilayah ini. Persentase, kesenjangan, laju, dan perubahan wilayah belum dinyatakan.",
      };
    case "partial-segments":
      return {
        label: "segmen belum lengkap",
        meaning: "Satu atau lebih segmen PU, BPU, Jakon belum dilaporkan; jumlah ini batas bawah.",
      };
    case "children-exceed-total":
      return {
        label: "rincian melebihi jumlah",
        meaning: "Jumlah kabupaten/kota lebih besar daripada angka wilayah ini; keduanya ditampilkan.",
      };
    case "workers-incomplete":
      return { label: "pekerja belum lengkap", meaning: "Jumlah pekerja sebagian kabupaten/kota belum ada." };
    case "workers-years-mixed":
      return {
        label: "tahun pekerja berbeda",
        meaning: "Jumlah pekerja kabupaten/kota berasal dari tahun acuan yang berbeda.",
      };
    case "not-broken-down":
      return { label: "belum dirinci", meaning: "Sebagian angka wilayah ini belum dirinci menurut kabupaten/kota." };
    case "revised":
      return {
        label: "direvisi",
        meaning: "Angka diperbaiki setelah disetujui; tanggal dan angka semula disebut di sebelahnya.",
      };
  }
}
