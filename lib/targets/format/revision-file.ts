import type { CsvCell } from "@/lib/core/csv";
import { kindName } from "../format";
import { instrumentFields, targetFields } from "./field-words";
import { recorderWords } from "./revision-words";
import type { Recorded, TargetHistory } from "../schema";

/** The columns of a file of everything that was ever said of targets and documents, a revision a row. */
export const REVISION_LABELS = {
  kind: "jenis",
  id: "kunci",
  revision: "revisi",
  recorded_at: "dicatat",
  recorded_by: "dicatat oleh",
  withdrawn: "ditarik",
  reason: "alasan",
  region_code: "kode wilayah",
  year: "tahun",
  document: "dokumen",
  percent: "target (persen)",
  headcount: "target (orang)",
  document_kind: "jenis dokumen",
  document_number: "nomor dokumen",
  document_date: "tanggal dokumen",
  document_url: "tautan dokumen",
  source_url: "sumber",
  words: "isi",
} as const;

export const REVISION_FORMATS = { revision: "number", year: "number", percent: "points", headcount: "count" } as const;

/** @returns the cells of `REVISION_LABELS`, documents first; nobody is named */
export function revisionCells({ instruments, targets }: TargetHistory): CsvCell[][] {
  return [
    ...instruments.map((one) => [
      ...["dokumen", one.id, ...recordedCells(one), one.regionCode, null, one.title, null, null, kindName(one.kind)],
      ...[one.number, one.dated, one.url, one.sourceUrl, wordsOf(instrumentFields(one))],
    ]),
    ...targets.map((one) => [
      ...[
        "target",
        one.id,
        ...recordedCells(one),
        one.regionCode,
        one.year,
        one.instrumentId,
        one.percent,
        one.headcount,
      ],
      ...[null, null, null, null, one.url, wordsOf(targetFields(one))],
    ]),
  ];
}

function recordedCells(one: Recorded): CsvCell[] {
  return [one.revision, one.recordedAt, recorderWords(one), one.withdrawn ? "ditarik" : "", one.reason];
}

function wordsOf(fields: readonly { label: string; text: string | null }[]): string {
  return fields.flatMap(({ label, text }) => (text === null ? [] : [`${label}: ${text}`])).join("; ");
}
