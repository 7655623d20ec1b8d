import type { VerdictCode, VerdictSeverity } from "../../schema/check";

/** Every code with its words: a short name for lists, and what it means. A code never changes its meaning. */
export const VERDICT_WORDS: Readonly<Record<VerdictCode, { name: string; meaning: string }>> = {
  PERCENT_MISMATCH: {
    name: "persen tidak sesuai jumlahnya",
    meaning: "Persen yang tercetak tidak dapat berasal dari jumlah yang tercetak, juga dengan pembulatan.",
  },
  DATE_IMPOSSIBLE: { name: "tanggal tidak mungkin", meaning: "Tanggal itu tidak ada, atau harinya bukan hari itu." },
  PERCENT_OF_TARGET: {
    name: "capaian target disebut cakupan",
    meaning: "Persen itu bagian dari target, bukan bagian dari pekerja.",
  },
  GAP_AS_UNCOVERED: {
    name: "kekurangan ke target disebut belum terlindungi",
    meaning: "Jumlah itu kekurangan menuju target, bukan semua pekerja yang belum terlindungi.",
  },
  PARTS_MISMATCH: {
    name: "bagian tidak sama dengan jumlah",
    meaning: "Bagian-bagian yang tercetak tidak dapat menjadi jumlah yang tercetak.",
  },
  OVER_100: { name: "di atas 100%", meaning: "Peserta lebih banyak daripada pekerja; dapat benar, perlu sebabnya." },
  TARGET_BELOW_ACHIEVEMENT: {
    name: "target di bawah capaian",
    meaning: "Target lebih rendah daripada yang sudah tercapai, atau komanya bergeser.",
  },
  CONTRADICTS: {
    name: "bertentangan dengan angka lain",
    meaning: "Angka lain untuk tempat yang sama berbeda lebih dari yang dapat dijelaskan musim.",
  },
  BASE_CHANGED: {
    name: "pembagi berganti",
    meaning: "Jumlah pekerja yang dipakai berbeda dari pernyataan sebelumnya tanpa penjelasan.",
  },
  REGISTERED_AS_ACTIVE: {
    name: "terdaftar disebut aktif",
    meaning: "Yang dihitung peserta terdaftar, sedangkan cakupan menghitung peserta aktif.",
  },
};

export const SEVERITY_WORDS: Readonly<Record<VerdictSeverity, string>> = {
  error: "kesalahan",
  warning: "peringatan",
  info: "keterangan",
};
