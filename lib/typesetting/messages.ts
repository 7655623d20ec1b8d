import { AppError } from "@/lib/core/errors";

/** Why there is no PDF at the moment. */
export type TypesettingFailure = "no-program" | "too-long" | "full-page" | "broken" | "line-full";

const SAID: Record<TypesettingFailure, string> = {
  "no-program":
    "Program pembuat PDF tidak ada untuk sistem komputer server ini. Administrator dapat memasangnya dengan npm install pada sistem yang didukung (Linux, macOS, atau Windows; x64 atau arm64).",
  "too-long": "Pembuatan PDF terlalu lama dan dihentikan. Coba lagi sebentar.",
  "full-page": "Isinya tidak muat pada satu halaman.",
  broken: "Program pembuat PDF berhenti sebelum selesai. Coba lagi sebentar.",
  "line-full": "Terlalu banyak PDF sedang diminta. Coba lagi sebentar.",
};

/** @returns the failure as whoever asked is told of it */
export function noPdf(failure: TypesettingFailure): AppError {
  return new AppError(failure === "line-full" ? "too-many" : "unavailable", SAID[failure]);
}
