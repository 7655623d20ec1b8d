import { formatCount } from "@/lib/core/numbers";
import type { Completeness } from "../rules/completeness";
import { STATE_NAMES } from "../rules/entry-row";
import type { ReportState } from "../rules/workflow";

type Counted = Pick<Completeness, "regions" | "counts" | "owing" | "corrections">;

/** @returns a month in one sentence: `503 dari 514 kabupaten/kota disetujui; 11 belum lapor.` */
export function completenessSentence({ regions, counts, owing }: Counted): string {
  const approved = `${formatCount(counts.APPROVED)} dari ${formatCount(regions)} kabupaten/kota disetujui`;
  const waiting = counts.SUBMITTED === 0 ? "" : `; ${formatCount(counts.SUBMITTED)} menunggu pemeriksaan`;
  const missing = owing.length === 0 ? "" : `; ${formatCount(owing.length)} belum lapor`;
  return `${approved}${waiting}${missing}.`;
}

const ORDER: ReportState[] = ["NONE", "DRAFT", "SUBMITTED", "RETURNED", "APPROVED"];

/** @returns every state with its number, also those with none: `Belum diisi 9, konsep 2, ...` */
export function stateSentence({ counts, corrections }: Counted): string {
  const parts = ORDER.map((state) => `${STATE_NAMES[state]} ${formatCount(counts[state])}`).join(", ");
  const corrected = corrections === 0 ? "" : ` ${formatCount(corrections)} yang disetujui sedang dikoreksi.`;
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.${corrected}`;
}
