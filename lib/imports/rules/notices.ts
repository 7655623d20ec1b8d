import { formatCount } from "@/lib/core/numbers";
import type { ParticipantFact } from "@/lib/reports/schema";
import type { WorkerFact } from "@/lib/workers/schema";
import type { ParticipantsRequest } from "../schema";

/** A place where nobody works is more often a survey that was not held, printed as 0. */
export function workerNotices(facts: readonly WorkerFact[]): string[] {
  const zeros = facts.filter((fact) => fact.segment === "ALL" && fact.count === 0);
  if (zeros.length === 0) return [];
  const places = zeros
    .slice(0, 5)
    .map((fact) => `${fact.regionCode} tahun ${fact.year}`)
    .join(", ");
  return [
    `${formatCount(zeros.length)} baris menyatakan 0 pekerja (${places}${zeros.length > 5 ? ", ..." : ""}); ` +
      `bila maksudnya belum ada data, hapus barisnya.`,
  ];
}

/** A province's figure nearly always includes its regencies; recorded as its own, it would be added to theirs. */
export function participantNotices(request: ParticipantsRequest, facts: readonly ParticipantFact[]): string[] {
  const wide = facts.filter((fact) => !fact.regionCode.includes("."));
  if (request.extent || wide.length === 0) return [];
  return [
    `${formatCount(wide.length)} angka provinsi atau nasional dibaca sebagai di luar kabupaten/kota di bawahnya ` +
      `(--as own); bila angka itu sudah mencakup kabupaten/kotanya, impor dengan --as total.`,
  ];
}
