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
import { effectiveWorkers, NOW } from "./effective";

/** Thousands of counts that hardly ever change; the number of regencies is part of the key, as sums need all of them. */
const rememberedBases = remember<Map<string, KnownBase[]>>("workers", 1);
/** What the checks say changes with the workers, too; their version is part of the key. */
const rememberedChecks = remember<CheckedFigures>("reference", 1);

/** Every statement in force, newest first, and what the checks say of each, in the same order. */
export type CheckedFigures = { figures: RecordedFigure[]; checked: CheckedStatement[] };

/** @returns every printed statement in force and what the checks say of it, as known now */
export async function readCheckedFigures(actor: Actor): Promise<CheckedFigures> {
  permit(actor, "read-approved");
  const versions = await readVersions();
  return rememberedChecks(versions, versions.get("workers") ?? "", async () => {
    const [figures, knownOf] = await Promise.all([readPublishedFigures(actor), readKnownFacts(actor)]);
    return { figures, checked: checkStatements(figures, knownOf) };
  });
}

/** @returns what was printed about one region, newest first, and what the checks say of each by its number */
export async function readPrinted(
  actor: Actor,
  code: string,
): Promise<{ printed: RecordedFigure[]; checks: ReadonlyMap<string, CheckedStatement> }> {
  const { figures, checked } = await readCheckedFigures(actor);
  const printed = figures.filter(({ regionCode }) => regionCode === code);
  const ids = new Set(printed.map(({ id }) => id));
  return { printed, checks: new Map(checked.filter(({ id }) => ids.has(id)).map((one) => [one.id, one])) };
}

/** @returns what the checks say of a statement that is not in force: a draft, or one that was withdrawn */
export async function checkOther(actor: Actor, statement: Statement): Promise<CheckedStatement> {
  permit(actor, "read-approved");
  const [{ figures }, knownOf] = await Promise.all([readCheckedFigures(actor), readKnownFacts(actor)]);
  const others = figures.filter(({ id }) => id !== statement.id);
  return checkAmong(statement, others, knownOf);
}

/** @returns what is known of each region besides: real worker counts in force, and targets */
async function readKnownFacts(actor: Actor): Promise<(code: string) => KnownFacts> {
  const [{ targets }, regions] = await Promise.all([readCatalogue(actor), readRegions(actor)]);
  const regencies = regions.filter(({ level }) => level === "REGENCY").map(({ code }) => code);
  const bases = await rememberedBases(await readVersions(), String(regencies.length), async () =>
    withAreas(await readBases(), regencies),
  );
  const known = targets.map(({ regionCode, year, percent, headcount, instrument }) => ({
    ...{ regionCode, year, percent, people: headcount, title: instrument.title },
  }));
  return (code) => ({ bases: bases.get(code) ?? [], targets: known });
}

/** In brackets: more conditions follow. */
const JUDGING = Prisma.sql`(w."segment" = 'ALL' OR (w."segment" = 'PU' AND w."base" = 'EMPLOYED'))`;

/** The real worker counts in force by region, employees being the segment of wage earners; simulated ones judge nothing. */
async function readBases(): Promise<Map<string, KnownBase[]>> {
  const rows = await db().$queryRaw<(KnownBase & { regionCode: string; base: BaseKind })[]>`
    SELECT "regionCode", "year", "count" AS "value",
      CASE WHEN "segment" = 'PU' THEN 'EMPLOYEES' ELSE "base"::text END AS "base"
    FROM (${effectiveWorkers(JUDGING, { data: "real", knownAt: NOW })}) effective`;
  const regions = new Map<string, KnownBase[]>();
  for (const { regionCode, base, year, value } of rows)
    regions.set(regionCode, [...(regions.get(regionCode) ?? []), { base, year, value }]);
  return regions;
}
