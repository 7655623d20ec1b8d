import { AppError } from "@/lib/core/errors";
import type { Db } from "@/lib/db/client";
import { examineMonths } from "@/lib/reports/queries/examined-months";
import type { ParticipantFact } from "@/lib/reports/schema";
import { MOST_EXAMINED, plausibilityNotices, tooManyToExamine } from "./rules/notices";
import type { RegionIndex } from "./rules/resolve-region";
import type { CodeSystem } from "./schema";

/**
 * Every region under its code in one system.
 * @throws AppError unavailable while the database has no regions
 */
export async function readRegionIndex(db: Db, system: CodeSystem): Promise<RegionIndex> {
  const regions = await db.region.findMany({ select: { code: true, bpsCode: true, level: true } });
  if (regions.length === 0) throw new AppError("unavailable", "Daftar wilayah masih kosong.");
  return new Map(
    regions.flatMap(({ code, bpsCode, level }): [string, { code: string; level: typeof level }][] => {
      const key = system === "bps" ? bpsCode : code;
      return key === null ? [] : [[key, { code, level }]];
    }),
  );
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
