import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, Prisma } from "@/lib/db/client";
import { readPublishedFigures } from "@/lib/published/queries";
import { readVersions, remember } from "@/lib/db/remembered";
import { checkAmong, checkStatements } from "@/lib/published/rules/check/check-statements";
import { withAreas } from "@/lib/published/rules/check/known-bases";
import type { BaseKind, CheckedStatement, KnownBase, KnownFacts, Statement } from "@/lib/published/schema/check";
import type { RecordedFigure } from "@/lib/published/schema/recorded";
import { readRegions } from "@/lib/regions/queries";
import { readCatalogue } from "./catalogue";
import { effectiveWorkers } from "./effective";

/** Thousands of counts that hardly ever change; the number of regencies is part of the key, as sums need all of them. */
const rememberedBases = remember<Map<string, KnownBase[]>>("workers", 1);
/** What the checks say changes with the workers, too; their version is part of the key. */
const rememberedChecks = remember<CheckedFigures>("reference", 1);
/** The same of past moments: apart, so that asking for many of them costs nobody else anything. */
const rememberedPastBases = remember<Map<string, KnownBase[]>>("workers", 4);
const rememberedPastChecks = remember<CheckedFigures>("reference", 4);

/** Every statement in force, newest first, and what the checks say of each, in the same order. */
export type CheckedFigures = { figures: RecordedFigure[]; checked: CheckedStatement[] };

/** @returns every printed statement in force and what the checks say of it @param knownAt as of when; null is now */
export async function readCheckedFigures(actor: Actor, knownAt: Date | null): Promise<CheckedFigures> {
  permit(actor, "read-approved");
  const versions = await readVersions();
  const keeping = knownAt === null ? rememberedChecks : rememberedPastChecks;
  return keeping(versions, `${versions.get("workers") ?? ""} ${knownAt?.toISOString() ?? ""}`, async () => {
    const [figures, knownOf] = await Promise.all([
      readPublishedFigures(actor, knownAt),
      readKnownFacts(actor, knownAt),
    ]);
    return { figures, checked: checkStatements(figures, knownOf) };
  });
}

/** @returns what was printed about one region, newest first, and what the checks say of each by its number */
export async function readPrinted(
  actor: Actor,
  code: string,
  knownAt: Date | null,
): Promise<{ printed: RecordedFigure[]; checks: ReadonlyMap<string, CheckedStatement> }> {
  const { figures, checked } = await readCheckedFigures(actor, knownAt);
  const printed = figures.filter(({ regionCode }) => regionCode === code);
  const ids = new Set(printed.map(({ id }) => id));
  return { printed, checks: new Map(checked.filter(({ id }) => ids.has(id)).map((one) => [one.id, one])) };
}

/**
 * @param knownAt as of when; null is now
 * @returns what the checks say of statements that are not in force: drafts, and those that were withdrawn; in the same order
 */
export async function checkOthers(
  actor: Actor,
  statements: readonly Statement[],
  knownAt: Date | null,
): Promise<CheckedStatement[]> {
  permit(actor, "read-approved");
  const [{ figures }, knownOf] = await Promise.all([
    readCheckedFigures(actor, knownAt),
    readKnownFacts(actor, knownAt),
  ]);
  return statements.map((statement) => {
    const others = figures.filter(({ id }) => id !== statement.id);
    return checkAmong(statement, others, knownOf);
  });
}

/** @returns what is known of each region besides: real worker counts in force, and targets */
async function readKnownFacts(actor: Actor, knownAt: Date | null): Promise<(code: string) => KnownFacts> {
  const [{ targets }, regions] = await Promise.all([readCatalogue(actor, knownAt), readRegions(actor)]);
  const regencies = regions.filter(({ level }) => level === "REGENCY").map(({ code }) => code);
  const keeping = knownAt === null ? rememberedBases : rememberedPastBases;
  const bases = await keeping(await readVersions(), `${regencies.length} ${knownAt?.toISOString() ?? ""}`, async () =>
    withAreas(await readBases(knownAt), regencies),
  );
  const known = targets.map(({ regionCode, year, percent, headcount, instrument }) => ({
    ...{ regionCode, year, percent, people: headcount, title: instrument.title },
  }));
  return (code) => ({ bases: bases.get(code) ?? [], targets: known });
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
