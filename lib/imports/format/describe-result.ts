import { formatCount } from "@/lib/core/numbers";
import type { ImportResult, Rejection } from "../schema";
import type { SkipReason } from "../schema/table-reading";

/** Beyond this many a terminal helps nobody; `--json` has them all. */
const LISTED = 100;

/** The answer of `--json`: one line. */
export function toJsonLine(result: ImportResult): string {
  const { rows, accepted, unchanged, rejected, skipped, dryRun } = result;
  const told = { ...(skipped ? { skipped } : {}), ...(dryRun ? { dryRun } : {}) };
  return JSON.stringify({ rows, accepted, unchanged, rejected, ...told });
}

/** The answer to a person: what became of the rows, then each problem with its place. */
export function describeResult(result: ImportResult): string {
  const { rows, accepted, unchanged, rejected, dryRun } = result;
  if (rejected.length > 0) {
    const more = rejected.length - LISTED;
    return [
      `Ditolak: ${formatCount(rejected.length)} masalah dalam ${formatCount(rows)} baris. Tidak ada angka yang dicatat.`,
      ...rejected.slice(0, LISTED).map(withOption),
      ...(more > 0 ? [`... dan ${formatCount(more)} masalah lain; --json menampilkan semuanya.`] : []),
    ].join("\n");
  }
  const outcome = `${formatCount(rows)} baris: ${formatCount(accepted)} diterima, ${formatCount(unchanged)} tidak berubah, 0 ditolak${describeSkipped(result)}.`;
  if (dryRun) return `Uji coba, tidak ada yang dicatat. ${outcome}`;
  return accepted === 0 ? `${outcome} Tidak ada yang perlu dicatat.` : `Tercatat. ${outcome}`;
}

/** Where a person at a terminal says what a message asks for; on pages a field stands there. */
const OPTIONS: Partial<Record<string, string>> = {
  "I.043": "--sheet NAMA",
  "I.045": "--measure JUDUL",
  "I.046": "--measure JUDUL",
  "I.047": "--period TTTT-BB atau --year TTTT",
  "I.502": "--source JUDUL",
};

function withOption(rejection: Rejection): string {
  const option = OPTIONS[rejection.code];
  return `${describeRejection(rejection)}${option === undefined ? "" : ` (${option})`}`;
}

const REASONS: Record<SkipReason, string> = {
  total: "total",
  heading: "judul",
  note: "catatan",
  missing: "tanpa angka",
};

/** Rows that are none of the facts, by why. */
function describeSkipped({ skipped = [] }: ImportResult): string {
  const reasons = Object.entries(REASONS).flatMap(([reason, word]) => {
    const rows = skipped.filter((one) => one.reason === reason).length;
    return rows === 0 ? [] : [`${formatCount(rows)} ${word}`];
  });
  return reasons.length === 0 ? "" : `; dilewati ${reasons.join(", ")}`;
}

/** @returns a problem with its place, as a line of a list */
export function describeRejection({ sheet, row, column, code, message }: Rejection): string {
  const place = [
    ...(sheet === undefined ? [] : [`lembar ${sheet}`]),
    ...(row === null ? (sheet === undefined ? ["berkas"] : []) : [`baris ${row}`]),
    ...(column === null ? [] : [`kolom ${column}`]),
  ].join(", ");
  return `  ${code}  ${place}: ${message}`;
}
