import { formatCount, formatSignedCount } from "@/lib/core/numbers";
import { knownWords } from "@/lib/core/known-day";
import { formatPeriod, type Period } from "@/lib/core/period";
import { wordsOf, type Sentence } from "@/lib/core/sentence";
import { regionBy, shortName } from "@/lib/regions/rules";
import { isFewReports } from "../rules/few-reports";
import type { Marking } from "../rules/marking";
import type { Reading, RegencyDetail } from "../rules/reading";
import { sourcesBehind } from "../rules/sources";
import type { Measure, Standing } from "../rules/standing";
import { changeText } from "./change";
import { comparedRatio } from "./comparison";
import { formatAsOf, formatDivision } from "./division";
import { flagText } from "./flags";
import { headlineOf } from "./headline";
import { knownWithoutFigures, noFiguresText } from "./no-figures";
import { ownMonthNotices } from "./own-month";
import { segmentRows, type SegmentRow } from "./segments";
import { viewLine } from "./view-line";

/** What a sheet says of one region before its evidence. A number that may not be said is null. */
export type SheetHead = {
  title: string;
  /** `data s.d. September 2025`; null where there is no figure at all */
  asOf: string | null;
  /** of which past day the sheet is; null is now */
  known: string | null;
  /** how much of the sheet is simulated, in a word */
  mark: string | null;
  /** the one large number */
  number: string | null;
  sentence: Sentence;
  /** what must be known to read the sentence */
  remarks: string[];
  /** the way it goes: change over a year, pace that is needed */
  ways: string[];
  /** by which definition and against which target */
  view: string;
};

/** @returns the region with the province it lies in: `Kota Probolinggo, Jawa Timur` */
export function sheetTitle({ region, regions }: Pick<Reading, "region" | "regions">): string {
  if (region.level !== "REGENCY" || region.parentCode === null) return `Provinsi ${region.name}`;
  return `${region.name}, ${regionBy(regions, region.parentCode).name}`;
}

export function sheetHead(reading: Reading, marking: Marking): SheetHead {
  const { view, shown, today } = reading;
  const words = {
    title: sheetTitle(reading),
    known: view.knownAt === null ? null : knownWords(view.knownAt),
    mark: markText(marking),
    view: viewLine(reading).join(" · "),
  };
  if (!shown) {
    const sentence = [noFiguresText(view, shortName(reading.region.name))];
    const isRegency = reading.region.level === "REGENCY";
    // On paper the list of a province's regencies is out of reach.
    const ways = isRegency ? knownWithoutFigures(reading).map(wordsOf) : [];
    return { ...words, asOf: null, number: null, sentence, remarks: [], ways };
  }
  const { standing, period } = shown;
  const measure: Measure = { indicator: view.indicator, period, today };
  const { number, sentence, counts, remarks } = headlineOf(standing, measure);
  const notices = reading.region.level === "REGENCY" ? ownMonthNotices(reading) : [];
  return {
    ...words,
    asOf: `data s.d. ${formatPeriod(period)}`,
    // How many reported is no answer to be carried away.
    number: isFewReports(standing.area) ? null : number,
    sentence,
    remarks: [...(counts === null ? [] : [`${counts}.`]), ...remarks, ...notices.slice(0, 1).map(wordsOf)],
    ways: waysOf(standing, period),
  };
}

/** What stands on a sheet all of whose figures are simulated. */
export const SIMULATED_MARK = "simulasi";

function markText({ mode }: Marking): string | null {
  switch (mode) {
    case "none":
      return null;
    case "badges":
      return "sebagian simulasi";
    case "banner":
      return SIMULATED_MARK;
  }
}

function waysOf(standing: Standing, period: Period): string[] {
  const { pace, target } = standing;
  const change = changeText(standing, period);
  return [
    ...(change ? [`${change[0]!.toUpperCase()}${change.slice(1)}.`] : []),
    ...(pace !== null && pace > 0 && target
      ? [`Laju yang diperlukan ${formatSignedCount(pace)} peserta sebulan sampai Desember ${target.year}.`]
      : []),
  ];
}

/** Segments whose own workers nobody counts for a province have no coverage of their own. */
const NOT_COUNTED: RegencyDetail["segmentWorkers"] = { PU: null, BPU: null, JAKON: null, PMI: null, unsplit: null };

export function sheetSegments({ shown, detail }: Pick<Reading, "shown" | "detail">): SegmentRow[] {
  return shown ? segmentRows(shown.standing.area, detail?.segmentWorkers ?? NOT_COUNTED) : [];
}

/** @returns where the figures come from, as far as one line holds */
export function sheetSource(reading: Reading): string[] {
  const { shown, view } = reading;
  if (!shown) return [];
  const { area } = shown.standing;
  const titles = sourcesBehind(reading.sources, [area]).map(({ title }) => title);
  const most = titles.length > 2 ? [...titles.slice(0, 2), `${titles.length - 2} sumber lain`] : titles;
  const said = new Set(["above-100", "few-reports", "revised"]);
  const flags = area.flags.filter((flag) => !said.has(flag)).map((flag) => flagText(flag).label);
  const { n, of } = area.reported;
  return [
    `${formatDivision(area.participants, area.reported.workers, shown.standing.coverage, comparedRatio(shown.standing))} (${view.indicator.formula}; ${formatAsOf(area, shown.period)})`,
    ...(of > 1 ? [`${formatCount(n)} dari ${formatCount(of)} daerah melapor`] : []),
    ...flags,
    ...(most.length > 0 ? [`sumber: ${most.join("; ")}`] : []),
  ];
}
