import { formatCount } from "@/lib/core/numbers";
import type { ImportResult, Rejection } from "../schema";

/** Beyond this many a terminal helps nobody; `--json` has them all. */
const LISTED = 100;

/** The answer of `--json`: one line. */
export function toJsonLine(result: ImportResult): string {
  const { rows, accepted, unchanged, rejected, dryRun } = result;
  return JSON.stringify({ rows, accepted, unchanged, rejected, ...(dryRun ? { dryRun } : {}) });
}

/** The answer to a person: what became of the rows, then each problem with its place. */
export function describeResult(result: ImportResult): string {
  const { rows, accepted, unchanged, rejected, dryRun } = result;
  if (rejected.length > 0) {
    const more = rejected.length - LISTED;
    return [
      `Ditolak: ${formatCount(rejected.length)} masalah dalam ${formatCount(rows)} baris. Tidak ada angka yang dicatat.`,
      ...rejected.slice(0, LISTED).map(describeRejection),
      ...(more > 0 ? [`... dan ${formatCount(more)} masalah lain; --json menampilkan semuanya.`] : []),
    ].join("\n");
  }
  const outcome = `${formatCount(rows)} baris: ${formatCount(accepted)} diterima, ${formatCount(unchanged)} tidak berubah, 0 ditolak.`;
  if (dryRun) return `Uji coba, tidak ada yang dicatat. ${outcome}`;
  return accepted === 0 ? `${outcome} Tidak ada yang perlu dicatat.` : `Tercatat. ${outcome}`;
}

function describeRejection({ row, column, code, message }: Rejection): string {
  const place = [row === null ? "berkas" : `baris ${row}`, ...(column === null ? [] : [`kolom ${column}`])].join(", ");
  return `  ${code}  ${place}: ${message}`;
}
