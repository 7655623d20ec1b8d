import { knownWords, type KnownDay } from "@/lib/core/known-day";
import type { Period } from "@/lib/core/period";
import type { CsvCell } from "@/lib/core/csv";
import type { DataChoice } from "@/lib/core/vocabulary";
import { NATION } from "@/lib/core/region-code";
import type { ColumnFormat } from "@/lib/core/table-file";
import { choiceName, targetShort } from "@/lib/targets/format";
import { statusLabel } from "@/lib/targets/rules";
import { targetFor } from "@/lib/targets/rules/choices";
import type { Target, TargetChoice } from "@/lib/targets/schema";
import { changeOf, standingOf } from "../rules/standing";
import type { AreaCoverage, Indicator } from "../schema";
import { segmentsName, workersName } from "./definition";

/**
 * The columns of a coverage table as a file, for programs and, in their order, for people: the division before the
 * ratio, and what is simulated said in each row.
 */
export const COVERAGE_LABELS = {
  region_code: "kode wilayah",
  region_name: "wilayah",
  participants: "peserta",
  workers_reported: "pekerja daerah yang melapor",
  workers: "pekerja",
  workers_year: "tahun pekerja",
  reported_n: "daerah melapor",
  reported_of: "dari daerah",
  coverage: "cakupan (rasio)",
  lower_bound: "batas bawah (rasio)",
  pu: "PU",
  bpu: "BPU",
  jakon: "Jakon",
  pmi: "PMI",
  unsplit: "tidak dirinci",
  year_on_year_points: "perubahan setahun (poin)",
  year_on_year_points_participants: "perubahan karena peserta (poin)",
  year_on_year_points_workers: "perubahan karena pekerja (poin)",
  year_on_year_regions: "daerah yang sama",
  year_on_year_of: "dari semua daerah",
  revised_at: "direvisi",
  revised_from: "semula",
  simulated: "simulasi",
  flags: "tanda",
  sources: "sumber",
} as const;

type Column = keyof typeof COVERAGE_LABELS;
export const COVERAGE_COLUMNS = Object.keys(COVERAGE_LABELS) as Column[];

/**
 * @returns one area as the cells of `COVERAGE_COLUMNS`; missing is empty, never 0. A file states what a page states: of
 * an area with few reports neither a ratio nor a change (the API gives both with the flag)
 */
export function coverageCells(area: AreaCoverage): CsvCell[] {
  const { segments, yearOnYear, revision } = area;
  const isStated = !area.flags.includes("few-reports");
  const change = isStated ? changeOf(area) : null;
  // Of a change that is not stated the parts are not either.
  const split = change === null ? null : area.changeSplit;
  const cells: Record<Column, CsvCell> = {
    region_code: area.region.code,
    region_name: area.region.name,
    participants: area.participants,
    workers_reported: area.reported.workers,
    workers: area.workers,
    workers_year: area.workersYear,
    reported_n: area.reported.n,
    reported_of: area.reported.of,
    coverage: isStated ? area.coverage : null,
    lower_bound: isStated ? area.lowerBound : null,
    pu: segments.PU,
    bpu: segments.BPU,
    jakon: segments.JAKON,
    pmi: segments.PMI,
    unsplit: segments.unsplit,
    year_on_year_points: change,
    year_on_year_points_participants: split?.participants ?? null,
    year_on_year_points_workers: split?.workers ?? null,
    year_on_year_regions: yearOnYear?.regions ?? null,
    year_on_year_of: yearOnYear?.of ?? null,
    revised_at: revision?.at ?? null,
    revised_from: revision?.participants ?? null,
    simulated: area.simulated ? "simulasi" : "",
    flags: area.flags.join(" "),
    sources: area.sources.join(" "),
  };
  return COVERAGE_COLUMNS.map((column) => cells[column]);
}

/** What the figures of a file are: they stand in each row, so that a row that is cut out keeps them. */
export type FileView = {
  indicator: Indicator;
  data: DataChoice;
  targets: readonly Target[];
  choice: TargetChoice | null;
  /** The past day at whose end it was known; null is now. */
  knownAt: KnownDay | null;
};

const BEFORE = { period: "bulan", indicator: "definisi" } as const;
const AFTER = {
  data: "data",
  target: "target",
  target_percent: "target (persen)",
  target_document: "dokumen target",
  target_region_code: "kode wilayah pemilik target",
  gap: "kekurangan (orang)",
  needed_pace: "laju yang diperlukan (orang per bulan)",
  achieved_pace: "laju yang tercapai (orang per bulan)",
  known_at: "diketahui sampai akhir hari (WIB)",
} as const;

/** The columns of a file: names for programs, words for people. */
export const FILE_LABELS = { ...BEFORE, ...COVERAGE_LABELS, ...AFTER } as const;

/**
 * @returns one area of a month with the view it was asked in; where its own target compares, the people missing to it, the
 * pace that it needs from that month on and the one of the last year
 */
export function fileRow(area: AreaCoverage, period: Period | null, view: FileView): CsvCell[] {
  const { indicator, data, targets, choice, knownAt } = view;
  const target = choice && targetFor(targets, area.region.code, choice);
  // The pace needed counts from the month of the row; today decides nothing that stands in a file.
  const standing = period && standingOf(area, target, { indicator, period, today: period });
  const pace = standing ? [standing.gap, standing.pace, standing.achievedPace] : [null, null, null];
  const said = [target?.percent ?? null, target?.instrument.title ?? null, target?.regionCode ?? null];
  const asked = [data, choice?.key ?? null, ...said];
  return [period, indicator.code, ...coverageCells(area), ...asked, ...pace, knownAt];
}

/** How a workbook shows the columns of a file; the others are text, codes and months among them. */
export const FILE_FORMATS: Partial<Record<keyof typeof FILE_LABELS, ColumnFormat>> = {
  ...formatOf("count", ["participants", "workers_reported", "workers", "pu", "bpu", "jakon", "pmi", "unsplit"]),
  ...formatOf("count", ["revised_from", "gap", "needed_pace", "achieved_pace"]),
  ...formatOf("number", ["workers_year", "reported_n", "reported_of", "year_on_year_regions", "year_on_year_of"]),
  ...formatOf("percent", ["coverage", "lower_bound"]),
  ...formatOf("points", ["year_on_year_points", "target_percent"]),
  ...formatOf("points", ["year_on_year_points_participants", "year_on_year_points_workers"]),
  ...formatOf("day", ["revised_at", "known_at"]),
};

function formatOf<Name extends string>(format: ColumnFormat, names: readonly Name[]): Record<Name, ColumnFormat> {
  return Object.fromEntries(names.map((name) => [name, format])) as Record<Name, ColumnFormat>;
}

/** @returns what the figures of a file are, in words: definition, target and its document, data */
export function aboutFile({ indicator, data, targets, choice, knownAt }: FileView): (readonly [string, string])[] {
  const target = choice && targetFor(targets, NATION, choice);
  const each = choice === null ? "tidak ada" : "menurut wilayah, di setiap baris";
  return [
    ["Definisi", `${segmentsName(indicator)} / ${workersName(indicator)}`],
    ["Ukur terhadap", choice === null ? "tidak ada" : choiceName(choice)],
    ["Target", target ? `${targetShort(target)}, ${statusLabel(target.status)}` : each],
    ["Dokumen target", target ? target.instrument.title : each],
    ["Data", data === "real" ? "hanya data nyata" : "semua data; simulasi ditandai di kolom simulasi"],
    ...(knownAt === null ? [] : [["Diketahui", knownWords(knownAt)] as const]),
  ];
}
