import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { addMonths, yearOf, type Period } from "@/lib/core/period";
import { NATION, provinceOf } from "@/lib/core/region-code";
import type { DataChoice } from "@/lib/core/vocabulary";
import { db } from "@/lib/db/client";
import { readVersions } from "@/lib/db/remembered";
import { readRegionsAt } from "@/lib/regions/queries";
import { regionBy, regionsBelow } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { readSourcesBehind } from "@/lib/sources/queries";
import { indicatorBy } from "../rules/indicator";
import { coverageOfMonth, MONTHS_SHOWN, standardPeriod } from "../rules/months";
import { treeOf } from "../rules/tree";
import type { AreaCoverage } from "../schema";
import { readAreaMonths, TEN_YEARS } from "./area-months";
import { readCatalogue } from "./catalogue";
import { NOW, type Knowledge } from "./effective";
import { readMonthPairs, type Lens } from "./months";
import { readRegionSeries } from "./overview";

/** `knownAt` is a moment up to which things were known; left out, it is now. */
type Chosen = { indicator: string; data: DataChoice; knownAt?: Date | null };
type CoverageChoice = Chosen & { period?: Period; level?: "nation" | "province" | "regency"; parent?: string };

/**
 * The coverage of every area of one level in one month, with the total of the area they lie in.
 * @throws AppError invalid-input for an unknown indicator, not-found for an unknown parent
 */
export async function readCoverage(actor: Actor, choice: CoverageChoice) {
  const { lens, regions } = await lensOf(actor, choice);
  const rootCode = regionBy(regions, choice.parent ?? NATION).code;
  const root = treeOf(regions, rootCode)!;
  const level = choice.level ?? (rootCode === NATION ? "province" : "regency");
  const period = choice.period ?? standardPeriod(await readSeriesOf(lens, regions, rootCode, {}));
  const area = rootCode === NATION ? null : provinceOf(rootCode);
  const pair = period ? (await readMonthPairs(db(), lens, [period], area)).get(period)! : null;
  const month = pair
    ? coverageOfMonth(root, lens.indicator, pair.month, pair.yearEarlier)
    : new Map<string, AreaCoverage>();
  const rows = areasOf(month, regions, rootCode, level);
  const total = month.get(rootCode) ?? null;
  const sources = await sourcesOf(actor, lens, total ? [total, ...rows] : rows);
  return { period, indicator: lens.indicator.code, rows, total, sources };
}

/** The areas of one level below an area, as every table of a month has them. */
function areasOf(
  month: ReadonlyMap<string, AreaCoverage>,
  regions: readonly Region[],
  root: string,
  level: "nation" | "province" | "regency",
): AreaCoverage[] {
  const shown = level === "nation" ? [regionBy(regions, NATION)] : regionsBelow(regions, root, level);
  return shown.flatMap((region) => month.get(region.code) ?? []);
}

type AllMonths = Chosen & { level: "nation" | "province" | "regency"; from?: Period; to?: Period };
/** A year of months; each is read when it is asked for. */
export type YearOfMonths = {
  year: number;
  months: () => AsyncGenerator<{ period: Period; rows: AreaCoverage[] }, void, void>;
};

/**
 * Every month there is, oldest first, with the rows that `readCoverage` gives for it, as all of it was known at one moment.
 * One month is held at a time and nothing is remembered, so that pages lose nothing that they remember.
 * @throws AppError invalid-input for an unknown indicator
 */
export async function readAllMonths(actor: Actor, choice: AllMonths): Promise<YearOfMonths[]> {
  const { lens: asked, regions } = await lensOf(actor, choice);
  const knowledge: Knowledge = { ...asked.knowledge, knownAt: choice.knownAt ?? now(), direct: true };
  const lens: Lens = { ...asked, knowledge };
  const { from = null, to = null, level } = choice;
  const found = await db().$queryRaw<{ period: Period }[]>`
    SELECT DISTINCT "period" FROM "MonthVersion"
    WHERE (${from}::text IS NULL OR "period" >= ${from}::text) AND (${to}::text IS NULL OR "period" <= ${to}::text)
    ORDER BY 1`;
  const root = treeOf(regions, NATION)!;
  const read = async (period: Period) => {
    const { month, yearEarlier } = (await readMonthPairs(db(), lens, [period], null)).get(period)!;
    return areasOf(coverageOfMonth(root, lens.indicator, month, yearEarlier), regions, NATION, level);
  };
  return [...new Set(found.map(({ period }) => yearOf(period)))].map((year) => ({
    year,
    months: async function* () {
      for (const { period } of found) if (yearOf(period) === year) yield { period, rows: await read(period) };
    },
  }));
}

/**
 * One region month by month, under one definition: ten years up to its newest month unless other months are asked for.
 * @throws AppError invalid-input for an unknown indicator, not-found for an unknown region
 */
export async function readSeries(actor: Actor, code: string, choice: Chosen & { from?: Period; to?: Period }) {
  const { lens, regions } = await lensOf(actor, choice);
  const region = regionBy(regions, code);
  const rows = await readSeriesOf(lens, regions, code, choice);
  return {
    region: { code: region.code, name: region.name },
    indicator: lens.indicator.code,
    rows,
    sources: await sourcesOf(actor, lens, rows),
  };
}

async function lensOf(actor: Actor, { indicator, data, knownAt }: Chosen) {
  permit(actor, "read-approved");
  const versions = await readVersions();
  const knowledge: Knowledge = { data, knownAt: knownAt ?? NOW };
  const [regions, { indicators }] = await Promise.all([
    readRegionsAt(actor, versions),
    readCatalogue(actor, knowledge.knownAt, versions),
  ]);
  const lens: Lens = { versions, indicator: indicatorBy(indicators, indicator), knowledge };
  return { lens, regions };
}

type Months = { from?: Period; to?: Period };

async function readSeriesOf(
  lens: Lens,
  regions: Awaited<ReturnType<typeof readRegionsAt>>,
  code: string,
  { from, to }: Months,
) {
  const node = treeOf(regions, code)!;
  if (node.level !== "REGENCY") return readAreaMonths(lens, node, { ...TEN_YEARS, from: from ?? null, to: to ?? null });
  const until = to ?? (await readNewestMonth(code, lens.knowledge.knownAt));
  if (until === null) return [];
  return readRegionSeries(lens, regions, code, [from ?? addMonths(until, 1 - MONTHS_SHOWN), until]);
}

async function readNewestMonth(code: string, knownAt: Date | null): Promise<Period | null> {
  const [newest] = await db().report.findMany({
    where: { regionCode: code, status: "APPROVED", ...(knownAt === null ? {} : { approvedAt: { lte: knownAt } }) },
    orderBy: { period: "desc" },
    take: 1,
    select: { period: true },
  });
  return newest ? (newest.period as Period) : null;
}

function sourcesOf(actor: Actor, { versions, knowledge }: Lens, areas: readonly AreaCoverage[]) {
  const behind = areas.flatMap((area) => area.sources);
  return readSourcesBehind(actor, versions, behind, knowledge.knownAt);
}
