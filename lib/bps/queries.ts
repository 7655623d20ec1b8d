import type { Db } from "@/lib/db/client";
import type { BpsRegion } from "./schema";

/** @returns the regencies under their BPS codes */
export async function readBpsRegions(db: Db): Promise<Map<string, BpsRegion>> {
  const rows = await db.region.findMany({
    where: { level: "REGENCY", bpsCode: { not: null } },
    select: { code: true, bpsCode: true, name: true, aliases: { select: { alias: true } } },
  });
  return new Map(
    rows.map(({ code, bpsCode, name, aliases }) => [
      bpsCode!,
      { code, bpsCode: bpsCode!, name, spellings: aliases.map(({ alias }) => alias) },
    ]),
  );
}
