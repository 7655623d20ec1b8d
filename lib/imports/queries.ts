import { AppError } from "@/lib/core/errors";
import type { Db } from "@/lib/db/client";
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
