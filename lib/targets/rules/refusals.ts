import { AppError } from "@/lib/core/errors";

/** What a form of targets asks to be put right in one of its fields. */
export function refuseField(field: string, message: string): AppError {
  return new AppError("invalid-input", message, [{ field, message }]);
}

/** What stands there is no longer what was shown. */
export function conflict(field: string, message: string): AppError {
  return new AppError("conflict", message, [{ field, message }]);
}

export const CHANGED_MEANWHILE =
  "Orang lain sudah mengubahnya sejak halaman ini dibuka. Yang berlaku sekarang tampil di bawah; periksa lagi lalu simpan.";
export const SAYS_THE_SAME = "Tidak ada yang berubah dari yang sudah berlaku.";
