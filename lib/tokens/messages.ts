import { AppError } from "@/lib/core/errors";
import { MOST_TOKENS } from "./rules";

const REFUSALS = {
  "too-many": [
    "nama",
    `Paling banyak ${MOST_TOKENS} token yang berlaku. Cabut token yang tidak dipakai, lalu buat lagi.`,
  ],
  "same-name": [
    "nama",
    "Token lain yang masih berlaku sudah memakai nama ini. Pilih nama lain, atau cabut dahulu token itu.",
  ],
  "not-your-verb": ["izin", "Peran Anda tidak memiliki izin itu. Pilih izin dari daftar."],
  "not-your-region": ["daerah", "Daerah itu di luar wilayah akun Anda. Pilih daerah dari daftar."],
} as const;

/** @returns why no token is made, said at the field */
export function refuseToken(why: keyof typeof REFUSALS): AppError {
  const [field, message] = REFUSALS[why];
  const code = why === "too-many" || why === "same-name" ? "conflict" : "invalid-input";
  return new AppError(code, message, [{ field, message }]);
}

/** @returns that there is nothing to revoke */
export function noSuchToken(): AppError {
  return new AppError("not-found", "Token itu bukan milik Anda, atau sudah dicabut.");
}

/** @returns that a key belongs to another request already */
export function otherRequest(): AppError {
  const message = "Kunci ini sudah dipakai untuk isi lain. Pakai kunci baru untuk isi yang berbeda.";
  return new AppError("invalid-input", message, [{ field: "Idempotency-Key", message }]);
}

/** @returns that the request of this key is still being answered */
export function stillAnswering(): AppError {
  return new AppError("conflict", "Permintaan dengan kunci ini masih dikerjakan. Kirim lagi beberapa detik lagi.");
}

/** @returns that a token has asked too often */
export function tooOften(seconds: number): AppError {
  return new AppError("too-many", `Token ini sudah mencapai batas permintaan. Coba lagi dalam ${seconds} detik.`);
}

/** @returns that a token is for something else than reading */
export function notForReading(): AppError {
  return new AppError("forbidden", "Token ini tidak memuat izin membaca. Buat token dengan izin itu di /akun/token.");
}
