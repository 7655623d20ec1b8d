import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, Prisma } from "@/lib/db/client";
import { readPublishedFigures } from "@/lib/published/queries";
import { readVersions, remember } from "@/lib/db/remembered";
import { checkStatements } from "@/lib/published/rules/check/check-statements";
import { withAreas } from "@/lib/published/rules/check/known-bases";
import type { BaseKind, CheckedStatement, KnownBase } from "@/lib/published/schema/check";
import type { PublishedFigure } from "@/lib/published/schema";
import { readRegions } from "@/lib/regions/queries";
import { readCatalogue } from "./catalogue";
import { effectiveWorkers } from "./effective";

/** Thousands of counts that hardly ever change; the number of regencies is part of the key, as sums need all of them. */
const remembered = remember<Map<string, KnownBase[]>>("workers", 1);
const rememberedPast = remember<Map<string, KnownBase[]>>("workers", 4);

type CheckedFigures = { figures: PublishedFigure[]; checked: CheckedStatement[] };

/**
 * @param knownAt as of when; null is now
 * @returns every printed statement, newest first, and what the checks say of each, in the same order
 */
export async function readCheckedFigures(actor: Actor, knownAt: Date | null): Promise<CheckedFigures> {
  permit(actor, "read-approved");
  const [figures, { targets }, regions] = await Promise.all([
    readPublishedFigures(actor, null, knownAt),
    readCatalogue(actor, knownAt),
    readRegions(actor),
  ]);
  const regencies = regions.filter(({ level }) => level === "REGENCY").map(({ code }) => code);
  const keeping = knownAt === null ? remembered : rememberedPast;
  const bases = await keeping(await readVersions(), `${regencies.length} ${knownAt?.toISOString() ?? ""}`, async () =>
    withAreas(await readBases(knownAt), regencies),
  );
  const known = targets.map(({ regionCode, year, percent, headcount, instrument }) => ({
    ...{ regionCode, year, percent, people: headcount, title: instrument.title },
  }));
  const checked = checkStatements(figures, (code) => ({ bases: bases.get(code) ?? [], targets: known }));
  return { figures, checked };
}

/** In brackets: more conditions follow. */
const JUDGING = Prisma.sql`(w."segment" = 'ALL' OR (w."segment" = 'PU' AND w."base" = 'EMPLOYED'))`;

/** The real worker counts in force by region, employees being the segment of wage earners; simulated ones judge nothing. */
async function readBases(knownAt: Date | null): Promise<Map<string, KnownBase[]>> {
  const rows = await db().$queryRaw<(KnownBase & { regionCode: string; base: BaseKind })[]>`
    SELECT "regionCode", "year", "count" AS "value",
      CASE WHEN "segment" = 'PU' THEN 'EMPLOYEES' ELSE "base"::text END AS "base"
    FROM (${effectiveWorkers(JUDGING, { data: "real", knownAt })}) effective`;
  const regions = new Map<string, KnownBase[]>();
  for (const { regionCode, base, year, value } of rows)
    regions.set(regionCode, [...(regions.get(regionCode) ?? []), { base, year, value }]);
  return regions;
}
