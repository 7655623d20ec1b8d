import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { now } from "@/lib/core/clock";
import { endOfDay } from "@/lib/core/known-day";
import { periodAt, yearOf, type Period } from "@/lib/core/period";
import { db, Prisma } from "@/lib/db/client";
import { readVersions } from "@/lib/db/remembered";
import { NATION } from "@/lib/core/region-code";
import { readAliasesAt, readOfficesAt, readRegionsAt } from "@/lib/regions/queries";
import type { Region } from "@/lib/regions/schema";
import { regionBy } from "@/lib/regions/rules";
import { readSourcesBehind } from "@/lib/sources/queries";
import { readHeldVisits } from "@/lib/visits/queries/held";
import { denominatorOf, type WorkerCell } from "../rules/denominator";
import type { Overview, Reading, RegencyDetail } from "../rules/reading";
import { standingsOf, type Standing } from "../rules/standing";
import { knownIn, viewOf } from "../rules/view";
import { readCatalogue } from "./catalogue";
import { readPrinted } from "./checked-figures";
import { effectiveWorkers, type Knowledge } from "./effective";
import { readAreaOverview, readRegencyOverview, type Areas } from "./overview";
import { readFormerCounts } from "./former";
import type { Lens } from "./months";

/**
 * Reads a page: what it costs depends on what it shows and not on how much has been recorded (DECISIONS 49).
 * @param code the nation, a province, or a regency, which is read with its province around it
 * @throws AppError not-found for an unknown region
 */
export async function readReading(actor: Actor, code: string, params: SearchParams): Promise<Reading> {
  permit(actor, "read-approved");
  const versions = await readVersions();
  const known = knownIn(params, now());
  const knownAt = endOfDay(known.day);
  const [regions, aliases, catalogue] = await Promise.all([
    readRegionsAt(actor, versions),
    readAliasesAt(actor, versions),
    readCatalogue(actor, knownAt, versions),
  ]);
  const region = regionBy(regions, code);
  const isRegency = region.level === "REGENCY";
  const view = viewOf(params, catalogue.indicators, catalogue.targets, { regionCode: code, known });
  const today = periodAt(knownAt ?? now());
  const knowledge: Knowledge = { data: view.data, knownAt };
  const lens: Lens = { versions, indicator: view.indicator, knowledge };
  const [{ overview, country }, { printed, checks }, visits] = await Promise.all([
    isRegency
      ? readRegencyOverview(lens, regions, code, view.period)
      : readAreaOverview(lens, regions, code, view.period).then((overview) => ({ overview, country: null })),
    readPrinted(actor, code, knownAt),
    code === NATION ? [] : readHeldVisits(actor, code, knowledge),
  ]);
  const { period } = overview;
  const former = isRegency ? [] : await readFormerCounts(lens, regions, { code, period, today });
  const inFormer = former.filter((count) => count.period === period).flatMap((count) => count.former.successors);
  const standings = period
    ? standingsOf(
        overview.month,
        catalogue.targets,
        view.target,
        { indicator: view.indicator, period, today },
        inFormer,
      )
    : new Map<string, Standing>();
  const standing = standings.get(code);
  const behind = [...overview.month.values(), ...overview.series].flatMap((area) => area.sources);
  const [sources, offices, detail] = await Promise.all([
    readSourcesBehind(actor, versions, behind, knownAt),
    code === NATION && period ? readOfficesAt(actor, versions, period) : [],
    country ? readDetail(lens, regions, region, overview, country) : null,
  ]);
  return {
    ...{
      region,
      regions,
      aliases,
      offices,
      catalogue,
      sources,
      view,
      today,
      overview,
      standings,
      printed,
      checks,
      visits,
      former,
      detail,
    },
    shown: period && standing ? { period, standing } : null,
  };
}

async function readDetail(
  lens: Lens,
  regions: readonly Region[],
  region: Region,
  { period, series }: Overview,
  country: Areas,
): Promise<RegencyDetail> {
  const { indicator, knowledge } = lens;
  const rows = await db().$queryRaw<(WorkerCell & { base: string })[]>`
    SELECT "base"::text AS base, "segment"::text AS segment, "year", "count", "sourceId", "simulated"
    FROM (${effectiveWorkers(Prisma.sql`w."regionCode" = ${region.code}`, knowledge)}) effective`;
  const ofBase = rows.filter(({ base }) => base === indicator.base);
  const workers = (segment: WorkerCell["segment"]) =>
    period === null ? null : denominatorOf(ofBase, segment, yearOf(period));
  const newest = series.at(-1)?.period ?? null;
  return {
    employed: rows
      .filter(({ base, segment }) => base === "EMPLOYED" && segment === "ALL")
      .map(({ year, count, simulated }) => ({ year, count, simulated })),
    // Nobody counts the workers of a construction project or those abroad by place of residence.
    segmentWorkers: { PU: workers("PU"), BPU: workers("BPU"), JAKON: null, PMI: null, unsplit: null },
    newest: newest !== null && isLater(newest, period) ? newest : null,
    ofKind: regions.flatMap(({ kind, code }) => (kind === region.kind ? (country.get(code) ?? []) : [])),
  };
}

function isLater(month: Period, shown: Period | null): boolean {
  return shown !== null && month > shown;
}
