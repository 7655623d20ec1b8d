import { AppError, type ErrorCode } from "@/lib/core/errors";

/**
 * Every refusal about visits and commitments: what is wrong and what can be done, numbered for good.
 * 1 steps, 2 fields.
 */
export const VISIT_MESSAGES = {
  "K.101":
    "Kunjungan atau komitmen ini sudah diubah orang lain sesudah Anda membukanya. Periksa isi terbarunya di halaman ini, lalu ulangi bila masih perlu.",
  "K.102":
    "Kunjungan ini sudah terlaksana, jadi rencana dan lembarnya tidak berubah lagi. Yang dikatakan dapat dikoreksi, komitmen dapat ditambah.",
  "K.103": "Kunjungan ini dibatalkan. Rencanakan lagi dahulu.",
  "K.104": "Kunjungan belum dapat dicatat terlaksana sebelum harinya tiba. Ubah harinya bila dimajukan.",
  "K.105": "Kunjungan dengan nomor itu tidak ada. Pilih dari daftar kunjungan.",
  "K.106": "Isinya sama dengan yang sudah tercatat, jadi tidak ada yang dicatat. Ubah yang memang berbeda.",
  "K.107": "Kunjungan ini baru diusulkan. Rencanakan dahulu.",
  "K.108":
    "Kunjungan ini sungguhan; akun contoh hanya dapat mengubah kunjungan contoh. Catat kunjungan baru untuk mencobanya.",
  "K.109": "Kunjungan ini sudah direncanakan.",
  "K.110": "Komitmen dicatat sesudah kunjungan terlaksana. Catat dahulu bahwa kunjungan terlaksana.",
  "K.111": "Komitmen dengan nomor itu tidak ada pada kunjungan ini. Pilih dari daftarnya.",
  "K.112": "Komitmen ini tidak lagi berjalan, jadi tidak dapat dijawab. Hubungi yang mencatat kunjungan bila keliru.",
  "K.113": "Belum ada lembar yang dibekukan untuk kunjungan ini.",
  "K.201": "Pilih daerah dari daftarnya.",
  "K.202": "Tulis hari sebagai TTTT-BB-HH, misalnya 2026-12-15.",
  "K.203": "Pilih jenis kunjungan dari daftarnya.",
  "K.204": "Tulis tempatnya dengan 3 sampai 120 huruf dalam satu baris, atau kosongkan.",
  "K.205": "Tulis nama kantor dengan 3 sampai 300 huruf dalam satu baris, tanpa nama orang.",
  "K.206": "Tulis ringkasan yang dikatakan dengan 10 sampai 2.000 huruf tanpa karakter yang tidak terlihat.",
  "K.207":
    "Tulis nomor angka di media yang sudah tercatat, dipisah koma, misalnya R003, M012. Kosongkan bila belum ada.",
  "K.208": "Tulis alasannya dengan 10 sampai 500 huruf, dalam satu baris.",
  "K.209": "Tulis kantor penanggung jawab dengan 3 sampai 120 huruf dalam satu baris, tanpa nama orang.",
  "K.210": "Tulis isi komitmen dengan 10 sampai 500 huruf dalam satu baris.",
  "K.211": "Tulis tenggat sebagai TTTT-BB-HH, misalnya 2026-12-31, tidak sebelum hari kunjungan.",
  "K.212": "Pilih status komitmen dari daftarnya.",
  "K.213": "Tulis jawaban dengan 10 sampai 1.000 huruf tanpa karakter yang tidak terlihat.",
  "K.214": "Pilih apakah komitmen sudah terpenuhi.",
  "K.215": "Komitmen yang terpenuhi perlu bukti: sebut dokumennya, misalnya nomor Perwali, atau isi tautannya.",
  "K.216": "Sebut dokumen buktinya dengan paling banyak 300 huruf dalam satu baris, atau kosongkan.",
  "K.217": "Tulis tautan lengkap yang dimulai dengan https:// atau http://, paling panjang 500 huruf, atau kosongkan.",
} as const;
export type VisitCode = keyof typeof VISIT_MESSAGES;
export type VisitStepCode = Extract<VisitCode, `K.1${string}`>;
export type VisitFieldCode = Extract<VisitCode, `K.2${string}`>;

const NOT_FOUND: readonly VisitStepCode[] = ["K.105", "K.111", "K.113"];

/** @returns the refusal of a step, with its number */
export function refuseStep(code: VisitStepCode): AppError {
  const kind: ErrorCode = NOT_FOUND.includes(code) ? "not-found" : code === "K.106" ? "invalid-input" : "conflict";
  return new AppError(kind, `${VISIT_MESSAGES[code]} (${code})`);
}

/** @returns the refusal of fields, each with its number, all of them in one sentence */
export function refuseFields(problems: readonly { field: string; code: VisitFieldCode }[]): AppError {
  const details = problems.map(({ field, code }) => ({ field, message: `${VISIT_MESSAGES[code]} (${code})` }));
  return new AppError("invalid-input", details.map(({ message }) => message).join(" "), details);
}
