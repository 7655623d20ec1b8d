import { pointsCell, textCell, type Cell } from "@/lib/core/cell";
import type { KnownDay } from "@/lib/core/known-day";
import { formatCount, formatPoints, formatSignedCount } from "@/lib/core/numbers";
import { formatPeriod, type Period } from "@/lib/core/period";
import {
  OFF_TRACK_COLUMNS,
  offTrackCells,
  offTrackText,
  PACE_NOTE,
  RANKING_CAPTIONS,
} from "@/lib/coverage/format/off-track";
import { regionCells } from "@/lib/coverage/format/region-columns";
import { sheetTargets } from "@/lib/coverage/format/sheet-evidence";
import { markingOf, shownFigures } from "@/lib/coverage/rules/marking";
import { offTrackOf } from "@/lib/coverage/rules/rankings";
import type { Reading } from "@/lib/coverage/rules/reading";
import { changeOf } from "@/lib/coverage/rules/standing";
import type { AreaCoverage } from "@/lib/coverage/schema";
import type { YearOnYear } from "@/lib/coverage/rules/year-on-year";
import { regionBy } from "@/lib/regions/rules";
import type { PackSection, PackTable } from "../schema";

const MOST_OFF_TRACK = 25;
const NOTHING: YearOnYear = { points: null, people: null, regions: 0, of: 0, workers: 0 };

function monthWords(day: KnownDay): string {
  return formatPeriod(day.slice(0, 7) as Period);
}

/** @returns how far it has come since the pack before: `Sejak Juni 2025 +0,4 poin dan +123.456 peserta (503 daerah yang sama).` */
export function sinceWords(since: YearOnYear | undefined, before: KnownDay): string {
  const month = monthWords(before);
  const { points, people, regions, of } = since ?? NOTHING;
  if (points === null || people === null) return `Tidak ada angka ${month} yang sebanding.`;
  const same = `${formatCount(regions)} dari ${formatCount(of)} daerah, yang punya angka kedua bulan`;
  return `Sejak ${month}: ${formatPoints(points)} dan ${formatSignedCount(people)} peserta pada ${same}.`;
}

/** @returns the targets of the nation with the people missing to each; null where none is measured */
export function targetTable(reading: Reading): PackTable | null {
  if (!reading.shown) return null;
  const { rungs, left } = sheetTargets(reading, reading.shown);
  if (rungs.length === 0) return null;
  return {
    caption: "Target nasional dan kekurangannya",
    columns: [{ title: "Target" }, { title: "Dokumen", isWords: true }, { title: "Kesenjangan" }],
    rows: rungs.map(({ name, document, gap }) => [name, document, gap].map((text) => textCell(text))),
    most: null,
    aside: left === "" ? null : `${left}.`,
  };
}

/** @returns every province as in the lists, with its change since the pack before */
export function provinceTable(
  reading: Reading,
  since: ReadonlyMap<string, YearOnYear>,
  before: KnownDay,
): PackTable | null {
  const { shown, regions, standings, overview, sources } = reading;
  if (!shown) return null;
  const marking = markingOf(sources, shownFigures(overview));
  const provinces = regions.filter(({ level }) => level === "PROVINCE");
  const rows = provinces.map((region) => {
    const cells = regionCells(region, {
      ...{ standings, marking, parentName: "", period: shown.period, last: overview.lastMonth.get(region.code) },
      someCompare: false,
    });
    const { name, coverage, participants, workers, gap, change, note } = cells;
    return [
      name,
      coverage,
      participants,
      workers,
      gap,
      change,
      sinceCell(since.get(region.code), standings.get(region.code)?.area),
      note,
    ];
  });
  return {
    caption: `Cakupan tiap provinsi, ${formatPeriod(shown.period)}`,
    columns: [
      { title: "Provinsi" },
      ...["Cakupan", "Peserta", "Pekerja", "Kurang", "Setahun", `Sejak ${monthWords(before)}`].map((title) => ({
        title,
      })),
      { title: "Catatan", isWords: true },
    ],
    ...{ rows, most: null },
    aside: "Kurang: peserta sampai target. Perubahan: poin persentase daerah yang punya angka pada kedua bulan.",
  };
}

/** Said where the regencies with both months speak for the area, as a change over a year is. */
function sinceCell(since: YearOnYear | undefined, area: AreaCoverage | undefined): Cell {
  return pointsCell(since && area ? changeOf({ ...area, yearOnYear: since }) : null);
}

/** @returns the regencies that lack most people, as the page of the nation ranks them */
export function offTrackSection({ shown, regions, standings }: Reading): PackSection {
  const section = { key: "Belum di target", title: "Belum mencapai target" };
  const regencies = [...standings.values()].filter(({ area }) => area.region.code.includes("."));
  if (!shown) return { ...section, lines: [], table: null };
  const offTrack = offTrackOf(regencies, "orang");
  const rows = offTrack.ranked.map((standing) => {
    const { parentCode } = regionBy(regions, standing.area.region.code);
    const cells = offTrackCells(standing, parentCode === null ? "" : regionBy(regions, parentCode).name);
    return OFF_TRACK_COLUMNS.map(({ key }) => cells[key]);
  });
  const columns = OFF_TRACK_COLUMNS.map(({ key, label, ...more }) => ({
    title: "describe" in more ? `${label} (${more.describe})` : label,
    ...(key === "parent" ? { isWords: true } : {}),
  }));
  return {
    ...section,
    lines: [offTrackText(regencies, offTrack)],
    table:
      rows.length === 0
        ? null
        : { caption: RANKING_CAPTIONS.orang, columns, rows, most: MOST_OFF_TRACK, aside: PACE_NOTE },
  };
}
