import { AppError, type ErrorCode } from "@/lib/core/errors";

/**
 * Every refusal about printed figures: what is wrong and what can be done, numbered for good.
 * 1 steps, 2 fields.
 */
export const PRINTED_MESSAGES = {
  "A.101":
    "Angka ini sudah diubah orang lain sesudah Anda membukanya. Periksa isi terbarunya di halaman ini, lalu ulangi bila masih perlu.",
  "A.102": "Angka ini sudah ditarik. Untuk memakainya lagi, catat koreksi.",
  "A.103": "Isinya sama dengan yang sudah tercatat, jadi tidak ada yang dicatat. Ubah yang memang berbeda.",
  "A.104": "Bacaan itu tidak ada lagi di antara bacaan yang cocok. Pilih dari daftar bacaan terbaru di halaman ini.",
  "A.105": "Angka dengan nomor itu tidak ada. Pilih dari daftar angka di media.",
  "A.106": "Tidak ada bacaan yang sedang diterima untuk angka ini. Periksa isi terbarunya di halaman ini.",
  "A.107": "Bacaan itu sudah diterima untuk angka ini. Tarik dahulu bila alasannya perlu diganti.",
  "A.201": "Pilih wilayah dari daftarnya.",
  "A.202": "Tulis tanggal seperti tercetak sebagai TTTT-BB-HH, TTTT-BB, atau TTTT, misalnya 2024-09-11.",
  "A.203": "Tulis tanggal yang ada di kalender sebagai TTTT-BB-HH atau TTTT-BB, misalnya 2024-10-11.",
  "A.204": "Tulis nama hari, misalnya Jumat, atau kosongkan.",
  "A.205": "Pilih yang dihitung dari daftarnya.",
  "A.206": "Tulis penerbitnya dengan 3 sampai 200 huruf.",
  "A.207": "Tulis tautan lengkap yang dimulai dengan https:// atau http://, paling panjang 500 huruf, atau kosongkan.",
  "A.208": "Persen ditulis dengan paling banyak 3 angka desimal dan di bawah 10.000, misalnya 23 atau 50,88%.",
  "A.209": "Tulis paling banyak 500 huruf tanpa karakter yang tidak terlihat.",
  "A.210": "Tulis alasannya dengan 10 sampai 500 huruf, dalam satu baris.",
  "A.211": "Pilih ya atau tidak.",
} as const;
export type PrintedCode = keyof typeof PRINTED_MESSAGES;

/** @returns the refusal of a step, with its number */
export function refuseStep(code: Extract<PrintedCode, `A.1${string}`>): AppError {
  const kind: ErrorCode = code === "A.105" ? "not-found" : code === "A.103" ? "invalid-input" : "conflict";
  return new AppError(kind, `${PRINTED_MESSAGES[code]} (${code})`);
}

/** @returns what is wrong with a field, with its number */
export function fieldProblem(field: string, code: Extract<PrintedCode, `A.2${string}`>) {
  return { field, message: `${PRINTED_MESSAGES[code]} (${code})` };
}

/** @returns the refusal of one field */
export function refuseField(field: string, code: Extract<PrintedCode, `A.2${string}`>): AppError {
  const problem = fieldProblem(field, code);
  return new AppError("invalid-input", problem.message, [problem]);
}
