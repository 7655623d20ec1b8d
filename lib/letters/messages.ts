import { AppError } from "@/lib/core/errors";
import { MOST_ASKED } from "./rules";

const REFUSALS = {
  "unknown-region": "Pilih provinsi atau kabupaten/kota dari daftar.",
  "already-asked": "Lembar daerah itu sudah Anda minta.",
  "all-own-asked": "Lembar semua daerah Anda sudah Anda minta.",
  "too-many": `Paling banyak ${MOST_ASKED} daerah. Hentikan lembar yang tidak diperlukan, lalu minta lagi.`,
} as const;

/** @returns why a sheet is not sent each month, said at the field of the region */
export function refuseRequest(why: keyof typeof REFUSALS): AppError {
  const message = REFUSALS[why];
  return new AppError(why === "unknown-region" ? "invalid-input" : "conflict", message, [{ field: "daerah", message }]);
}

/** @returns that there is nothing to stop */
export function notAsked(): AppError {
  return new AppError("not-found", "Lembar daerah itu tidak Anda minta, atau sudah dihentikan.");
}
