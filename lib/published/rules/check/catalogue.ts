import type { VerdictCode, VerdictSeverity } from "../../schema/check";

/**
 * What answers a contradiction: another base that a person accepts, the date that it is accepted as, or only what its
 * publisher or another source says.
 */
export type ClosedBy = "reading" | "date" | "source";

/**
 * Every code with its words: a short name for lists, what it means, and what would resolve it. A code never changes its
 * meaning.
 */
export const VERDICT_WORDS: Readonly<
  Record<VerdictCode, { name: string; meaning: string; closedBy: ClosedBy; remedy: string }>
> = {
  PERCENT_MISMATCH: {
    name: "persen tidak sesuai jumlahnya",
    meaning: "Persen yang tercetak tidak dapat berasal dari jumlah yang tercetak, juga dengan pembulatan.",
    closedBy: "reading",
    remedy: "Terima bacaan dengan pembagi lain yang cocok, atau minta ralat penerbitnya.",
  },
  DATE_IMPOSSIBLE: {
    name: "tanggal tidak mungkin",
    meaning: "Tanggal itu tidak ada, atau harinya bukan hari itu.",
    closedBy: "date",
    remedy: "Catat tanggal yang dimaksud, menurut tautan atau penerbitnya.",
  },
  PERCENT_OF_TARGET: {
    name: "capaian target disebut cakupan",
    meaning: "Persen itu bagian dari target, bukan bagian dari pekerja.",
    closedBy: "reading",
    remedy: "Terima bacaan terhadap target, atau minta penerbit menyebut pembaginya.",
  },
  GAP_AS_UNCOVERED: {
    name: "kekurangan ke target disebut belum terlindungi",
    meaning: "Jumlah itu kekurangan menuju target, bukan semua pekerja yang belum terlindungi.",
    closedBy: "source",
    remedy: "Minta penerbit menyebut jumlah pekerja yang belum terlindungi.",
  },
  PARTS_MISMATCH: {
    name: "bagian tidak sama dengan jumlah",
    meaning: "Bagian-bagian yang tercetak tidak dapat menjadi jumlah yang tercetak.",
    closedBy: "source",
    remedy: "Minta penerbit memerinci bagian-bagiannya, lalu catat koreksinya.",
  },
  OVER_100: {
    name: "di atas 100%",
    meaning: "Peserta lebih banyak daripada pekerja; dapat benar, perlu sebabnya.",
    closedBy: "reading",
    remedy: "Terima bacaan dengan pembagi lain, atau cari sebab peserta melebihi pekerja.",
  },
  TARGET_BELOW_ACHIEVEMENT: {
    name: "target di bawah capaian",
    meaning: "Target lebih rendah daripada yang sudah tercapai, atau komanya bergeser.",
    closedBy: "source",
    remedy: "Periksa dokumen targetnya, lalu catat angka yang benar.",
  },
  CONTRADICTS: {
    name: "bertentangan dengan angka lain",
    meaning: "Angka lain untuk tempat yang sama berbeda lebih dari yang dapat dijelaskan musim.",
    closedBy: "reading",
    remedy: "Terima bacaan yang menjelaskan bedanya, atau koreksi atau tarik yang keliru.",
  },
  BASE_CHANGED: {
    name: "pembagi berganti",
    meaning: "Jumlah pekerja yang dipakai berbeda dari pernyataan sebelumnya tanpa penjelasan.",
    closedBy: "reading",
    remedy: "Terima bacaan yang menyebut pembaginya, atau minta penerbit menjelaskannya.",
  },
  REGISTERED_AS_ACTIVE: {
    name: "terdaftar disebut aktif",
    meaning: "Yang dihitung peserta terdaftar, sedangkan cakupan menghitung peserta aktif.",
    closedBy: "source",
    remedy: "Minta jumlah peserta aktif untuk bulan yang sama.",
  },
};

export const SEVERITY_WORDS: Readonly<Record<VerdictSeverity, string>> = {
  error: "kesalahan",
  warning: "peringatan",
  info: "keterangan",
};
