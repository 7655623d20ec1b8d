/** An example of a code that contradicts the name beside it. */
export type Contradiction = { code: string; name: string };

/** Why a column of codes is not read at all, numbered for good. What is wrong, where, what to do. */
export const REFUSED_COLUMNS = {
  "D.101": (p: { wrong: number; checked: number; examples: readonly Contradiction[] }) =>
    `D.101: Kode dan nama tidak menunjuk wilayah yang sama pada ${p.wrong} dari ${p.checked} baris, misalnya ` +
    `${list(p.examples)}. Periksa apakah kolom kode atau nama bergeser, atau pilih kolom kode yang lain.`,
  "D.102": (p: { bps: number; kemendagri: number; examples: readonly Contradiction[] }) =>
    `D.102: Kode bercampur: menurut namanya ${p.bps} baris memakai kode BPS dan ${p.kemendagri} baris kode Kemendagri, ` +
    `misalnya ${list(p.examples)}. Tulis semua kode dalam satu sistem.`,
} as const;

const SYSTEM_NAMES = { kemendagri: "Kemendagri", bps: "BPS" } as const;

/** What a column of codes was decided by, in sentences. */
export const EVIDENCE = {
  noCodes: () => "Tidak ada kode; wilayah dibaca dari namanya.",
  notCodes: () => "Isi kolom kode bukan kode wilayah; wilayah dibaca dari namanya.",
  byNames: (p: { system: keyof typeof SYSTEM_NAMES; telling: number; checked: number }) =>
    `Kode ${SYSTEM_NAMES[p.system]}: dari ${p.checked} kode yang bernama, ${p.telling} cocok dengan namanya hanya sebagai kode ${SYSTEM_NAMES[p.system]}.`,
  byDots: () => "Kode Kemendagri: semua kode ditulis dengan titik.",
  bySet: (p: { system: keyof typeof SYSTEM_NAMES; only: number }) =>
    `Kode ${SYSTEM_NAMES[p.system]}: ${p.only} kode hanya ada dalam daftar ${SYSTEM_NAMES[p.system]}, tidak satu pun hanya dalam daftar yang lain.`,
  same: () => "Semua kode berarti sama sebagai kode Kemendagri dan sebagai kode BPS.",
  undecided: () =>
    "Tidak ada yang menunjukkan sistem kodenya; kode yang berbeda arti dalam kode Kemendagri dan BPS ditanyakan.",
  formerProvinces: () =>
    "Papua dan Papua Barat dibaca sebagai provinsi sebelum pemekaran 2022: tabel memuat semua provinsi lain dan tidak satu pun provinsi yang baru.",
  eitherProvince: () =>
    "Papua dan Papua Barat dapat berarti provinsi sekarang atau provinsi sebelum pemekaran 2022, jadi ditanyakan.",
  lostZero: { leading: "11.1 dibaca 11.01.", trailing: "11.1 dibaca 11.10." },
} as const;

function list(examples: readonly Contradiction[]): string {
  return examples.map(({ code, name }) => `${code} ${name}`).join("; ");
}
