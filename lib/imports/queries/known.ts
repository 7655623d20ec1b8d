import { AppError } from "@/lib/core/errors";
import type { CodeSystem } from "@/lib/core/vocabulary";
import type { Db } from "@/lib/db/client";
import type { Period } from "@/lib/core/period";
import { examineMonths } from "@/lib/reports/queries/examined-months";
import { readLastFigures } from "@/lib/reports/queries/last-figures";
import { findOpenReports } from "@/lib/reports/queries/overtaken";
import { readKnownWorkers } from "@/lib/reports/queries/past-months";
import { isOfToday } from "@/lib/core/former-provinces";
import { openDirectory, type Directory } from "@/lib/regions/rules/directory";
import type { LastFigures, ParticipantFact } from "@/lib/reports/schema";
import { withSums, type KnownWorkersIndex } from "../rules/find-slip";
import { MOST_EXAMINED, overtakingNotices, plausibilityNotices, tooManyToExamine } from "../rules/notices";
import type { ReadTable } from "../schema/table-reading";
import type { KnownRegion, RegionIndex } from "../rules/resolve-region";

/**
 * Every region under its code in one system.
 * @throws AppError unavailable while the database has no regions
 */
export async function readRegionIndex(db: Db, system: CodeSystem): Promise<RegionIndex> {
  const regions = await db.region.findMany({ select: { code: true, bpsCode: true, level: true } });
  if (regions.length === 0) throw new AppError("unavailable", "Daftar wilayah masih kosong.");
  return indexOf(regions, system);
}

function indexOf(regions: readonly (KnownRegion & { bpsCode: string | null })[], system: CodeSystem): RegionIndex {
  return new Map(
    regions.flatMap(({ code, bpsCode, level }): [string, KnownRegion][] => {
      const key = system === "bps" ? bpsCode : code;
      return key === null ? [] : [[key, { code, level }]];
    }),
  );
}

/**
 * What regions of a table are looked up in, and the same regions under their codes.
 * @throws AppError unavailable while the database has no regions
 */
export async function readDirectory(db: Db): Promise<{ directory: Directory; regions: RegionIndex }> {
  const [regions, aliases] = await Promise.all([
    db.region.findMany({ orderBy: { code: "asc" } }),
    db.regionAlias.findMany({ select: { alias: true, normalisedName: true, regionCode: true } }),
  ]);
  if (regions.length === 0) throw new AppError("unavailable", "Daftar wilayah masih kosong.");
  return {
    directory: openDirectory(regions.filter(isOfToday), aliases),
    regions: indexOf(regions, "kemendagri"),
  };
}

/** What the counts of a file are measured by: the latest workers of every region, real before simulated. */
export async function readWorkersIndex(tx: Db, regions: RegionIndex, thisMonth: Period): Promise<KnownWorkersIndex> {
  const codes = [...regions.values()].map(({ code }) => code);
  return withSums(await readKnownWorkers(tx, thisMonth, codes));
}

/** What the regions that tables name reported last. */
export async function readLastOf(tx: Db, tables: readonly ReadTable[]): Promise<LastFigures> {
  const codes = tables.flatMap(({ findings }) =>
    findings.flatMap((one) => (one.kind === "resolved" ? [one.code] : [])),
  );
  return readLastFigures(tx, codes);
}

/** @returns the names of the regions that facts are about, by code; a code for what has none */
export async function readNameOf(tx: Db, facts: readonly { regionCode: string }[]): Promise<(code: string) => string> {
  const codes = [...new Set(facts.map(({ regionCode }) => regionCode))];
  if (codes.length === 0) return (code) => code;
  const regions = await tx.region.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } });
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

/**
 * What recording new counts does to reports that are being worked on: their versions are no longer the newest.
 * @param facts those that are about to be recorded
 */
export async function readOvertaking(tx: Db, facts: readonly ParticipantFact[]): Promise<string[]> {
  return overtakingNotices(await findOpenReports(tx, facts));
}

/**
 * Judges the regencies' months of a file as if its counts were recorded already, against what is recorded around them.
 * @returns what the user should know; a file of too many months is not judged, which is said
 */
export async function readPlausibility(tx: Db, facts: readonly ParticipantFact[]): Promise<string[]> {
  const own = facts.filter(({ regionCode }) => regionCode.includes("."));
  const keys = new Map(own.map(({ regionCode, period }) => [`${period} ${regionCode}`, { regionCode, period }]));
  if (keys.size === 0) return [];
  if (keys.size > MOST_EXAMINED) return [tooManyToExamine(keys.size)];
  return plausibilityNotices(await examineMonths(tx, [...keys.values()], own));
}
