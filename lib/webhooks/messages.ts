import { AppError } from "@/lib/core/errors";
import { MOST_WEBHOOKS, PATIENCE_MS } from "./rules";

/** What is wrong with the address, in words for its field. */
export function refuseAddress(message: string): AppError {
  return new AppError("invalid-input", "Webhook belum dibuat. Periksa alamatnya.", [{ field: "alamat", message }]);
}

export function plainAddress(): AppError {
  return refuseAddress(
    "Alamat harus https. Alamat http hanya untuk jaringan sendiri, yang disebut dalam WEBHOOK_PRIVATE_ADDRESSES.",
  );
}

export function sameAddress(): AppError {
  const message = "Alamat ini sudah diberi tahu. Akhiri dahulu webhook itu bila ingin kunci baru.";
  return new AppError("conflict", message, [{ field: "alamat", message }]);
}

export function tooManyWebhooks(): AppError {
  const message = `Paling banyak ${MOST_WEBHOOKS} webhook yang berlaku. Akhiri yang tidak dipakai, lalu buat lagi.`;
  return new AppError("conflict", message, [{ field: "alamat", message }]);
}

export function noSuchWebhook(): AppError {
  return new AppError("not-found", "Webhook itu tidak ada, atau sudah diakhiri.");
}

/** What came of a try; the page shows it. */
export const TOLD = {
  ended: "Webhook sudah diakhiri.",
  gone: "Sistem itu menjawab 410: webhook diakhiri.",
  private: "Alamat itu di jaringan sendiri, yang tidak diizinkan operator (WEBHOOK_PRIVATE_ADDRESSES).",
  silent: `Tidak dijawab dalam ${PATIENCE_MS / 1000} detik.`,
  unknown: "Nama servernya tidak ditemukan.",
  refused: "Tidak dapat dihubungi.",
  certificate: "Sertifikat https-nya tidak dapat dipercaya.",
} as const;

/** A status that takes nothing; what leads elsewhere is not followed. */
export function answered(status: number): string {
  return `Dijawab dengan status ${status}.`;
}
