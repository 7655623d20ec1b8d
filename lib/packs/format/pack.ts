import { addressOf } from "@/lib/core/address";
import { dayWords, type KnownDay } from "@/lib/core/known-day";
import { formatCount } from "@/lib/core/numbers";
import { NATION } from "@/lib/core/region-code";
import { wordsOf } from "@/lib/core/sentence";
import { betweenWords, KIND_NAMES } from "@/lib/coverage/format/changes";
import { sheetHead, sheetSource, SIMULATED_MARK, type SheetHead } from "@/lib/coverage/format/sheet";
import { CHANGE_KINDS, type Between, type Change, type ChangeKind } from "@/lib/coverage/rules/changes";
import { markingOf, shownFigures } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { YearOnYear } from "@/lib/coverage/rules/year-on-year";
import type { WorkDone } from "@/lib/visits/schema";
import { semesterName, type Semester } from "../rules/semester";
import type { Pack, PackSection } from "../schema";
import { changedTable, commitmentTable, heldTable } from "./happened";
import { offTrackSection, provinceTable, sinceWords, targetTable } from "./standing";

export type Told = {
  semester: Semester;
  /** how each area changed since the pack before, by region code */
  since: ReadonlyMap<string, YearOnYear>;
  work: WorkDone;
  changes: Between & { counts: Record<ChangeKind, number>; rows: readonly Change[] };
  /** scheme and host of the site, without a slash at the end */
  site: string;
  /** the day whose knowledge is told */
  day: KnownDay;
};

/** @returns what the board is told of a semester @param reading the nation in the month that speaks for it */
export function packOf(reading: Reading, told: Told): Pack {
  const { semester, day, site } = told;
  const head = sheetHead(reading, markingOf(reading.sources, shownFigures(reading.overview)));
  const name = semesterName(semester);
  return {
    ...{ semester, day, mark: head.mark, number: head.number, sentence: wordsOf(head.sentence), remarks: head.remarks },
    title: `Paket dewan ${name}`,
    asOf: `data s.d. ${head.view}`,
    sections: sectionsOf(reading, told, head),
    sources: sheetSource(reading).join(" · "),
    words: `Paket ini menurut data yang diketahui ${dayWords(day)}:`,
    address: site + packHref({ semester, day }),
  };
}

/** @returns the address of the pack, or of one of its files, as it was known on its day */
export function packHref({ semester, day }: Pick<Pack, "semester" | "day">, file?: "paket.pdf" | "paket.xlsx"): string {
  return addressOf(`/paket/${semester}${file === undefined ? "" : `/${file}`}`, { diketahui: day });
}

function sectionsOf(reading: Reading, told: Told, head: SheetHead): PackSection[] {
  const { work, changes, day, since } = told;
  const names = new Map(reading.regions.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  // Where everything is simulated it is said once, at the top.
  const marks = head.mark !== SIMULATED_MARK;
  const between = betweenWords(changes);
  return [
    {
      ...{ key: "Nasional", title: "Indonesia" },
      lines: [...head.ways, sinceWords(since.get(NATION), changes.from)],
      table: targetTable(reading),
    },
    { key: "Provinsi", title: "Provinsi", lines: [], table: provinceTable(reading, since, changes.from) },
    offTrackSection(reading),
    {
      ...{ key: "Kunjungan", title: "Kunjungan yang terlaksana" },
      lines: [`${countOf(work.held.length, "kunjungan")} ${between}.`],
      table: heldTable(work, nameOf, marks),
    },
    {
      ...{ key: "Komitmen", title: "Komitmen" },
      lines: [commitmentWords(work, day)],
      table: commitmentTable(work, day, nameOf, marks),
    },
    {
      ...{ key: "Perubahan", title: "Yang berubah sejak paket sebelumnya" },
      lines: [`Dicatat, dikoreksi, atau ditarik ${between}: ${countsWords(changes.counts)}.`],
      table: changedTable(changes.rows, nameOf, marks),
    },
  ];
}

function countsWords(counts: Record<ChangeKind, number>): string {
  return CHANGE_KINDS.map((kind) => `${KIND_NAMES[kind].toLowerCase()} ${formatCount(counts[kind])}`).join(", ");
}

function countOf(count: number, noun: string): string {
  return count === 0 ? `Tidak ada ${noun}` : `${formatCount(count)} ${noun}`;
}

function commitmentWords({ commitments }: WorkDone, day: KnownDay): string {
  const open = commitments.filter(({ state }) => state === "OPEN");
  const late = open.filter(({ answered, due }) => !answered && due < day).length;
  const ended = commitments.length - open.length;
  return `${countOf(open.length, "komitmen berjalan")}, ${formatCount(late)} lewat tenggat; ${formatCount(ended)} selesai atau tidak dilanjutkan sejak paket sebelumnya.`;
}
