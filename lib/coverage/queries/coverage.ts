import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { addMonths, type Period } from "@/lib/core/period";
import { NATION, provinceOf } from "@/lib/core/region-code";
import type { DataChoice } from "@/lib/core/vocabulary";
import { db } from "@/lib/db/client";
import { readVersions } from "@/lib/db/remembered";
import { readRegionsAt } from "@/lib/regions/queries";
import { regionBy, regionsBelow } from "@/lib/regions/rules";
import { readSourcesBehind } from "@/lib/sources/queries";
import { indicatorBy } from "../rules/indicator";
import { coverageOfMonth, MONTHS_SHOWN, standardPeriod } from "../rules/months";
import { treeOf } from "../rules/tree";
import type { AreaCoverage } from "../schema";
import { readAreaMonths, TEN_YEARS } from "./area-months";
import { readCatalogue } from "./catalogue";
import { NOW } from "./effective";
import { readMonthPairs, type Lens } from "./months";
import { readRegionSeries } from "./overview";

type Chosen = { indicator: string; data: DataChoice; knownAt?: Date };
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
  const shown = level === "nation" ? [regionBy(regions, NATION)] : regionsBelow(regions, rootCode, level);
  const rows = shown.flatMap((region) => month.get(region.code) ?? []);
  const total = month.get(rootCode) ?? null;
  const sources = await sourcesOf(actor, lens, total ? [total, ...rows] : rows);
  return { period, indicator: lens.indicator.code, rows, total, sources };
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
  const [regions, { indicators }] = await Promise.all([readRegionsAt(actor, versions), readCatalogue(actor, versions)]);
  const lens: Lens = {
    versions,
    indicator: indicatorBy(indicators, indicator),
    knowledge: { data, knownAt: knownAt ?? NOW },
  };
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
  const until = to ?? (await readNewestMonth(code));
  if (until === null) return [];
  return readRegionSeries(lens, regions, code, [from ?? addMonths(until, 1 - MONTHS_SHOWN), until]);
}

async function readNewestMonth(code: string): Promise<Period | null> {
  const [newest] = await db().report.findMany({
    where: { regionCode: code, status: "APPROVED" },
    orderBy: { period: "desc" },
    take: 1,
    select: { period: true },
  });
  return newest ? (newest.period as Period) : null;
}

function sourcesOf(actor: Actor, { versions }: Lens, areas: readonly AreaCoverage[]) {
  return readSourcesBehind(
    actor,
    versions,
    areas.flatMap((area) => area.sources),
  );
}
