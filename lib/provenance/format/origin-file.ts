import type { CsvCell } from "@/lib/core/csv";
import { countRow, NO_NAMES, workerRow, type OriginRow } from "./origin-words";
import type { Provenance } from "../rules/provenance";

/** The columns of the file of recorded figures behind one region's month: names for programs, words for people. */
export const ORIGIN_LABELS = {
  region_code: "kode wilayah",
  region_name: "wilayah",
  period: "bulan",
  indicator: "definisi",
  fact: "jenis",
  what: "angka",
  people: "orang",
  about: "keterangan",
  entered: "diisi oleh",
  approved: "disetujui oleh",
  file: "berkas dan baris",
  source: "sumber",
  simulated: "simulasi",
} as const;

export const ORIGIN_FORMATS = { people: "count" } as const;

/** @returns a row for each recorded count of the region itself; a wider area adds up from those of its regions */
export function originRows({ reading, facts }: Provenance): CsvCell[][] {
  if (!facts) return [];
  const { region, view, sources } = reading;
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const cells = (fact: string, row: OriginRow, people: number, simulated: boolean): CsvCell[] => [
    ...[region.code, region.name, facts.period, view.indicator.code, fact, row.what, people, row.about],
    ...[row.entered, row.approved, row.file, titles.get(row.sourceId) ?? row.sourceId, simulated ? "ya" : "tidak"],
  ];
  return [
    ...facts.counts.map((fact) => cells("peserta", countRow(fact, NO_NAMES), fact.active, fact.simulated)),
    ...facts.workers.map((fact) => cells("pekerja", workerRow(fact, NO_NAMES), fact.count, fact.simulated)),
    ...facts.earlierWorkers.map((fact) => cells("pekerja lama", workerRow(fact, NO_NAMES), fact.count, fact.simulated)),
  ];
}
