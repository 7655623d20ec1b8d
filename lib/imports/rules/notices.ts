import { isFormerProvince } from "@/lib/core/former-provinces";
import { formatCount } from "@/lib/core/numbers";
import type { Period } from "@/lib/core/period";
import type { Finding } from "@/lib/quality/schema";
import { STATE_NAMES } from "@/lib/reports/rules/entry-row";
import type { OpenReport } from "@/lib/reports/rules/overtaken";
import type { ParticipantFact } from "@/lib/reports/schema";
import type { WorkerFact } from "@/lib/workers/schema";
import type { ParticipantsRequest } from "../schema";

const NAMED_ZEROS = 5;

/** A place where nobody works is more often a survey that was not held, printed as 0. */
export function workerNotices(facts: readonly WorkerFact[], nameOf: (code: string) => string): string[] {
  const zeros = zerosOf(facts);
  if (zeros.length === 0) return [];
  const places = zeros
    .slice(0, NAMED_ZEROS)
    .map(({ regionCode, year }) => `${nameOf(regionCode)} (${regionCode}) tahun ${year}`)
    .join(", ");
  return [
    `${formatCount(zeros.length)} baris menyatakan 0 pekerja (${places}${zeros.length > NAMED_ZEROS ? ", ..." : ""}); ` +
      `bila maksudnya belum ada data, hapus barisnya.`,
  ];
}

/** @returns the counts that say that nobody works in a place */
export function zerosOf(facts: readonly WorkerFact[]): WorkerFact[] {
  return facts.filter((fact) => fact.segment === "ALL" && fact.count === 0);
}

/** A province's figure nearly always includes its regencies; recorded as its own, it would be added to theirs. */
export function participantNotices(request: ParticipantsRequest, facts: readonly ParticipantFact[]): string[] {
  const wide = facts.filter((fact) => !fact.regionCode.includes(".") && !isFormerProvince(fact.regionCode));
  if (request.extent || wide.length === 0) return [];
  return [
    `${formatCount(wide.length)} angka provinsi atau nasional dibaca sebagai di luar kabupaten/kota di bawahnya ` +
      `(--as own); bila angka itu sudah mencakup kabupaten/kotanya, impor dengan --as total.`,
  ];
}

/** Above this many region-months a file is recorded without being judged: judging them would take longer than recording. */
export const MOST_EXAMINED = 2000;
const NAMED = 10;

type Examined = { code: string; name: string; period: Period; findings: readonly Finding[] };

/** What the quality rules ask about the months of a file; a file is never refused for it, official figures outrank. */
export function plausibilityNotices(months: readonly Examined[]): string[] {
  const odd = months.filter(({ findings }) => findings.length > 0);
  if (odd.length === 0) return [];
  const named = odd.slice(0, NAMED).map(({ code, name, period, findings }) => {
    const rules = [...new Set(findings.map(({ rule }) => rule))].join(", ");
    return `${name} (${code}) ${period}: ${rules}`;
  });
  return [
    `${formatCount(odd.length)} dari ${formatCount(months.length)} bulan daerah dalam berkas tidak biasa menurut aturan ` +
      `pemeriksaan (${named.join("; ")}${odd.length > NAMED ? "; ..." : ""}). Berkas tidak ditolak karenanya; ` +
      `periksa sumbernya, arti nomornya ada di halaman /aturan.`,
  ];
}

/** Whoever fills in a month must learn that an official file was faster: nothing of theirs counts until a correction. */
export function overtakingNotices(reports: readonly OpenReport[]): string[] {
  if (reports.length === 0) return [];
  const named = reports.slice(0, NAMED).map(({ regionCode, name, period, status, people }) => {
    const whose = people.length === 0 ? "" : ` oleh ${people.join(", ")}`;
    return `${name} (${regionCode}) ${period}, ${STATE_NAMES[status]}${whose}`;
  });
  return [
    `Berkas ini mendahului ${formatCount(reports.length)} laporan yang belum disetujui ` +
      `(${named.join("; ")}${reports.length > NAMED ? "; ..." : ""}). Isian cabang tidak dipakai dan tetap terlihat di ` +
      `halaman isian; beri tahu cabangnya.`,
  ];
}

export function tooManyToExamine(months: number): string {
  return (
    `Kewajaran angkanya tidak diperiksa: berkas memuat ${formatCount(months)} bulan daerah, ` +
    `paling banyak ${formatCount(MOST_EXAMINED)}. Periksa tiap bulan dengan npm run check -- --period TTTT-BB.`
  );
}
