import { dayWords, type KnownDay } from "@/lib/core/known-day";
import { ladderOf } from "@/lib/coverage/format/ladder";
import { sheetHead, sheetSegments, sheetSource, SIMULATED_MARK } from "@/lib/coverage/format/sheet";
import { printedLines, sheetNeighbours, sheetSpread, sheetTargets } from "@/lib/coverage/format/sheet-evidence";
import { sheetTrend } from "@/lib/coverage/format/sheet-trend";
import { markingOf, shownFigures } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { EffortVersion } from "@/lib/efforts/schema";
import { hrefIn } from "@/lib/coverage/rules/view";
import { textsOf, withPlans } from "@/lib/planner/format/plan-address";
import type { PlanSheet } from "@/lib/planner/format/plan-sheet";
import { hrefOf } from "@/lib/regions/rules";
import { applicableTargets } from "@/lib/targets/rules";
import type { Sheet, SheetSection, SheetTable } from "../schema";
import { planSection } from "./plan-section";
import { workSection } from "./work-section";

type Shown = NonNullable<Reading["shown"]>;

type Made = {
  /** scheme and host of the site, without a slash at the end */
  site: string;
  /** the day on which it is made */
  today: KnownDay;
  /** what was planned for it; without rows where nothing was chosen */
  plan: Pick<PlanSheet, "outcomes" | "typed">;
  /** what everybody may know that the region does for its workers */
  efforts: readonly EffortVersion[];
};

/** @returns what the sheet of a region says: the page lays it out with CSS, the PDF with Typst */
export function sheetOf(reading: Reading, made: Made): Sheet {
  const { shown, region } = reading;
  const head = sheetHead(reading, markingOf(reading.sources, shownFigures(reading.overview)));
  return {
    kind: `Jangkau · lembar ${region.level === "REGENCY" ? "daerah" : "provinsi"}`,
    head,
    spread: shown && sheetSpread(reading, shown),
    ladder: shown && ladderIn(reading, shown),
    targets: shown && targetsTable(reading, shown),
    trend: shown && trendIn(reading, shown),
    segments: segmentsTable(reading),
    regions: shown && regionsTable(reading, shown),
    sections: sectionsOf(reading, made, head.mark !== SIMULATED_MARK),
    sources: sheetSource(reading).join(" · "),
    pdf: withPlans(hrefIn(reading.view, `${hrefOf(region)}/lembar.pdf`), textsOf(made.plan.typed)),
    frozen: frozenIn(reading, made),
  };
}

function sectionsOf(reading: Reading, { plan, efforts, today }: Made, marks: boolean): SheetSection[] {
  const work = workSection({ efforts, visits: reading.visits, today: reading.view.knownAt ?? today, marks });
  return [...planSection(plan), ...work, ...printedSection(reading)];
}

/** Tables below name what stands on no scale. */
function ladderIn({ catalogue, region, view }: Reading, { standing }: Shown): Sheet["ladder"] {
  const ladder = ladderOf(standing, applicableTargets(catalogue.targets, region.code), view);
  return ladder && ladder.rungs.length > 0 ? { ...ladder, note: null } : null;
}

function targetsTable(reading: Reading, shown: Shown): SheetTable {
  const { rungs, left } = sheetTargets(reading, shown);
  return {
    title: "Tangga target",
    columns: [{ title: "Target" }, { title: "Dokumen", isWords: true }, { title: "Kesenjangan" }],
    rows: rungs.map(({ key, name, document, gap, isMain }) => ({
      ...{ key, cells: [name, document, gap], aside: null, isMain },
    })),
    aside: left === "" ? null : left,
  };
}

function trendIn({ overview }: Reading, { standing, period }: Shown): Sheet["trend"] {
  const trend = sheetTrend(overview.series, period, standing);
  return typeof trend === "string" ? { title: "Dua tahun terakhir", said: trend } : trend;
}

function segmentsTable(reading: Reading): SheetTable | null {
  const rows = sheetSegments(reading);
  if (rows.length === 0) return null;
  return {
    title: "Peserta menurut segmen",
    columns: [{ title: "Segmen" }, { title: "Peserta aktif" }],
    rows: rows.map(({ segment, name, people, coverage }) => ({
      ...{ key: segment, cells: [name, people.text], aside: coverage, isMain: false },
    })),
    aside: null,
  };
}

function regionsTable(reading: Reading, shown: Shown): SheetTable | null {
  const rows = sheetNeighbours(reading, shown);
  if (rows.length === 0) return null;
  return {
    title: reading.region.level === "REGENCY" ? "Daerah sebanding" : "Kekurangan terbesar",
    columns: [{ title: "Daerah" }, { title: "Cakupan" }, { title: "Kesenjangan" }],
    rows: rows.map(({ key, name, isOwn, coverage, aside }) => ({
      ...{ key, cells: [name, coverage, aside], aside: null, isMain: isOwn },
    })),
    aside: null,
  };
}

function printedSection(reading: Reading): SheetSection[] {
  const { lines, more } = printedLines(reading);
  if (lines.length === 0) return [];
  const aside = more > 0 ? `dan ${more} lainnya di halaman daerah` : null;
  return [{ key: "media", title: "Angka di media", lines, aside }];
}

/** The month and the day are named, so that the address stays with what is printed. */
function frozenIn(
  { view, region, shown }: Reading,
  { site, today, plan }: Pick<Made, "site" | "today" | "plan">,
): Sheet["frozen"] {
  const day = view.knownAt ?? today;
  const path = hrefIn(view, `${hrefOf(region)}/lembar`, { period: shown?.period ?? null, diketahui: day });
  const printed = site + path;
  const address = site + withPlans(path, textsOf(plan.typed));
  // Nobody types the rows of a plan from paper.
  const plans = address === printed ? "" : "; rencananya ada dalam kode QR";
  return { day, words: `Lembar ini menurut data yang diketahui ${dayWords(day)}${plans}:`, address, printed };
}
