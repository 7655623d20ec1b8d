import { countCell, percentCell, pointsCell, textCell, type Cell } from "@/lib/core/cell";
import { formatCount } from "@/lib/core/numbers";
import { formatPeriodShort, type Period } from "@/lib/core/period";
import { shortName } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { targetName } from "@/lib/targets/format";
import { markOf, type Marking } from "../rules/marking";
import type { Standing } from "../rules/standing";
import type { AreaCoverage, Indicator } from "../schema";
import { comparedRatio, whyNotCompared } from "./comparison";
import { flagText } from "./flags";
import { revisionText } from "./revision";
import { silenceWord } from "./silence";

/** The columns of the table of regions, for the page and for files. `describe` says what a heading cannot. */
export type RegionColumn = { key: keyof RegionCells; label: string; kind: "text" | "number"; describe?: string };

/** One region in the table of regions. */
export type RegionCells = Record<
  "name" | "parent" | "coverage" | "participants" | "workers" | "gap" | "change" | "note",
  Cell
>;

/** @param standings those of the table: where none of their targets compares, the heading says it once */
export function regionColumns(standings: readonly Standing[], indicator: Indicator): RegionColumn[] {
  return [
    { key: "name", label: "Daerah", kind: "text" },
    { key: "parent", label: "Provinsi", kind: "text" },
    { key: "coverage", label: "Cakupan", kind: "number" },
    { key: "participants", label: "Peserta", kind: "number" },
    { key: "workers", label: "Pekerja", kind: "number" },
    { key: "gap", label: "Kurang (orang)", kind: "number", ...describeGap(standings, indicator) },
    { key: "change", label: "Perubahan setahun", kind: "number" },
    { key: "note", label: "Catatan", kind: "text" },
  ];
}

function describeGap(standings: readonly Standing[], indicator: Indicator): { describe?: string } {
  const reported = standings.filter(({ area }) => area.participants !== null);
  const why = reported.every(isOtherBase) ? reported[0] && whyNotCompared(reported[0], indicator) : null;
  return why ? { describe: `${why.short}: dasar target lain` } : {};
}

function isOtherBase({ comparison }: Standing): boolean {
  return comparison === "other-base";
}

type RowContext = {
  standings: ReadonlyMap<string, Standing>;
  parentName: string;
  period: Period;
  /** The region's last month with a figure, where it has none in this one. */
  last: Period | undefined;
  /** Some regions compare with their targets and others do not, so each of these says it. */
  someCompare: boolean;
  marking: Marking;
};

/** @returns the cells of one region; a missing figure is null, and its note says why */
export function regionCells(region: Region, context: RowContext): RegionCells {
  const standing = context.standings.get(region.code);
  const area = standing?.area;
  const workers = area?.reported.workers ?? area?.workers ?? null;
  return {
    name: textCell(shortName(region.name)),
    parent: textCell(context.parentName),
    coverage: percentCell(standing?.coverage ?? null, standing ? comparedRatio(standing) : null),
    participants: countCell(area?.participants ?? null),
    workers: countCell(workers),
    gap: countCell(standing?.gap ?? null),
    change: pointsCell(standing?.change ?? null),
    note: textCell(notesOf(region, standing, context).join("; ")),
  };
}

function notesOf(region: Region, standing: Standing | undefined, context: RowContext): string[] {
  if (!standing || standing.area.participants === null) return [silenceOf(standing, context)];
  const { area, target } = standing;
  const { n, of } = area.reported;
  return [
    ...(n < of ? [`${formatCount(n)} dari ${formatCount(of)} daerah melapor`] : []),
    ...area.flags.filter((flag) => flag !== "revised").map((flag) => flagText(flag).label),
    ...[revisionText(area)].filter((text) => text !== null),
    ...(context.someCompare && isOtherBase(standing) && target ? [`target ${targetName(target)} berdasar lain`] : []),
    ...[simulatedText(context.marking, area)].filter((text) => text !== null),
  ];
}

function simulatedText(marking: Marking, area: AreaCoverage): string | null {
  const mark = markOf(marking, area);
  return mark && (mark === "partly" ? "sebagian simulasi" : "simulasi");
}

function silenceOf(standing: Standing | undefined, { last, period }: RowContext): string {
  const inTotal = standing?.inTotal ?? null;
  const word = silenceWord({ inTotal });
  return inTotal === null && last && last !== period ? `${word}; terakhir ${formatPeriodShort(last)}` : word;
}
