import { PlainFailure } from "@/lib/setup/progress.mjs";

/**
 * Every refusal of a backup or a restore, numbered for good. 1 the file, 2 the database that it is to go into, 3 where a
 * backup is written. What is wrong comes first, then what can be done.
 */
const MESSAGES = {
  "C.101": (p: { file: string }) =>
    `${p.file} bukan cadangan Jangkau. Periksa nama berkasnya, atau pakai cadangan yang lain.`,
  "C.102": (p: { file: string }) =>
    `Bagian awal ${p.file} rusak; isinya tidak dapat dipercaya. Ambil salinan lain dari cadangan ini.`,
  "C.103": (p: { file: string; format: number }) =>
    `${p.file} ditulis dalam bentuk ${p.format}, yang belum dikenal versi ini. Pulihkan dengan Jangkau yang lebih baru.`,
  "C.104": (p: { file: string }) =>
    `${p.file} terenkripsi. Isi variabel lingkungan JANGKAU_BACKUP_KEY dengan kunci saat cadangan dibuat.`,
  "C.105": (p: { file: string }) =>
    `JANGKAU_BACKUP_KEY bukan kunci ${p.file}. Isi dengan kunci saat cadangan dibuat; tanpa kunci itu isinya tidak dapat dibuka siapa pun.`,
  "C.106": (p: { file: string }) =>
    `${p.file} tidak terenkripsi, padahal JANGKAU_BACKUP_KEY diisi. Bila memang cadangan ini yang dimaksud, kosongkan variabel itu.`,
  "C.107": (p: { file: string; frame: number }) =>
    `Bagian ke-${p.frame} ${p.file} tidak seperti saat ditulis: rusak, tertukar, atau diubah. Ambil salinan lain dari cadangan ini.`,
  "C.108": (p: { file: string; frame: number }) =>
    `${p.file} terpotong pada bagian ke-${p.frame}. Salin lagi sampai lengkap, atau pakai cadangan yang lain.`,
  "C.109": (p: { file: string }) =>
    `Ada sesuatu sesudah akhir ${p.file}; berkas ini bukan lagi cadangan yang utuh. Ambil salinan lain.`,
  "C.110": (p: { file: string; what: string }) =>
    `Isi ${p.file} tidak cocok dengan daftar isinya (${p.what}). Pakai cadangan yang lain, dan laporkan hal ini.`,
  "C.111": (p: { file: string; reason: string }) =>
    `${p.file} tidak dapat dibaca (${p.reason}). Periksa nama, folder, dan hak bacanya.`,

  "C.201": (p: { migrations: string; application: string }) =>
    `Cadangan ini dari Jangkau yang lebih baru (versi ${p.application}; migrasi ${p.migrations} belum dikenal). Pulihkan dengan versi itu atau yang sesudahnya.`,
  "C.202": (p: { table: string }) =>
    `Basis data tujuan sudah berisi (tabel ${p.table}). Pulihkan ke basis data kosong; isi yang ada tidak diubah.`,
  "C.203": (p: { table: string }) =>
    `Basis data tujuan berisi tabel yang bukan milik Jangkau (${p.table}). Pulihkan ke basis data kosong; isi yang ada tidak diubah.`,
  "C.204": (p: { parts: string }) =>
    `Setelah dipulihkan, sidik data tidak sama dengan yang tercatat di cadangan (${p.parts}). Tidak ada yang disimpan; laporkan hal ini.`,
  "C.205": (p: { reason: string }) =>
    `Pemulihan tidak berhasil, dan tidak ada yang disimpan: ${p.reason}. Periksa basis data tujuan, lalu jalankan lagi.`,
  "C.206": (p: { user: string; reason: string }) =>
    `Pengguna basis data "${p.user}" tidak berhak membuat tabel di tujuan (${p.reason}). Pakai pemilik basis data itu dalam MIGRATE_DATABASE_URL.`,
  "C.207": () =>
    "Jangkau sedang berjalan dengan folder data ini. Hentikan dulu (Ctrl-C di tempat ia berjalan), lalu pulihkan lagi.",
  "C.208": () =>
    "--new-cluster hanya untuk PostgreSQL bawaan. Kosongkan DATABASE_URL, atau pulihkan ke basis data kosong tanpa pilihan itu.",

  "C.301": (p: { file: string }) => `${p.file} sudah ada dan tidak ditimpa. Pilih nama lain, misalnya dengan tanggal.`,
  "C.302": (p: { file: string; reason: string }) =>
    `${p.file} tidak dapat ditulis (${p.reason}). Periksa foldernya dan haknya, atau pilih tempat lain.`,
  "C.303": () =>
    "Ruang disk habis; cadangan tidak jadi dibuat dan tidak ada berkas yang tertinggal. Kosongkan ruang, atau pilih tempat lain.",
  "C.304": () =>
    "Basis data ini belum berisi tabel Jangkau, jadi tidak ada yang dapat dicadangkan. Jalankan npm start dahulu.",
  "C.305": (p: { reason: string }) =>
    `Basis data berhenti menjawab saat dicadangkan (${p.reason}); tidak ada berkas yang tertinggal. Jalankan lagi.`,
} as const;

export type RefusalCode = keyof typeof MESSAGES;
type Said<Code extends RefusalCode> = Parameters<(typeof MESSAGES)[Code]>[0];

/** A backup or a restore that does not happen, told as it is: `C.107 ...`. */
export class BackupRefused extends PlainFailure {
  constructor(
    readonly code: RefusalCode,
    sentence: string,
  ) {
    super(`${code} ${sentence}`);
  }
}

/** @returns the refusal, to be thrown */
export function refused<Code extends RefusalCode>(
  code: Code,
  ...said: Said<Code> extends undefined ? [] : [Said<Code>]
): BackupRefused {
  const sentence = MESSAGES[code] as (said: unknown) => string;
  return new BackupRefused(code, sentence(said[0]));
}
