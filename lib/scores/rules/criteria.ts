import type { Criterion, Hundredths } from "../schema";

// The only sheet of scores that is known: each value as it was printed, nothing worked out. Neither weights nor thresholds
// were published, so the table has no place for them. The names are our words for its seven items.

/** The sheet as a whole. `total` is what it prints, not what we add up. */
export const EXAMPLE: { source: string; total: Hundredths } = {
  source: "Satu lembar nilai yang pernah dimuat; penerbitnya tidak tercatat.",
  total: 5151,
};

export const CRITERIA: readonly Criterion[] = [
  {
    ...{ key: "coverage", word: "cakupan", name: "Cakupan", example: 775 },
    about: "Peserta aktif di antara pekerja.",
  },
  {
    ...{ key: "vulnerable", word: "rentan", name: "Pekerja rentan", example: 516 },
    about: "Kelompok pekerja yang didaftarkan.",
  },
  {
    ...{ key: "growth", word: "pertumbuhan", name: "Pertumbuhan", example: 109 },
    about: "Perubahan dalam setahun.",
  },
  {
    ...{ key: "rules", word: "peraturan", name: "Peraturan", example: 900 },
    about: "Peraturan daerah tentang jaminan sosial ketenagakerjaan.",
  },
  {
    ...{ key: "non-asn", word: "non-asn", name: "Pegawai non-ASN dan petugas pemilu", example: 945 },
    about: "Pegawai non-ASN dan petugas pemilu yang terlindungi.",
  },
  {
    ...{ key: "speaker", word: "pembicara", name: "Pembicara", example: 1000 },
    about: "Yang berbicara di depan juri.",
  },
  {
    ...{ key: "material", word: "materi", name: "Materi", example: 906 },
    about: "Bahan yang disampaikan kepada juri.",
  },
];
