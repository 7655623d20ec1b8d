import { requireRead, type Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Region, RegionAlias } from "./schema";

const SHOWN = {
  code: true,
  bpsCode: true,
  name: true,
  level: true,
  kind: true,
  parentCode: true,
  tileColumn: true,
  tileRow: true,
} as const;

/** @returns the nation, 38 provinces and 514 regencies by code */
export async function readRegions(actor: Actor): Promise<Region[]> {
  requireRead(actor);
  return db().region.findMany({ select: SHOWN, orderBy: { code: "asc" } });
}

export async function readAliases(actor: Actor): Promise<RegionAlias[]> {
  requireRead(actor);
  return db().regionAlias.findMany({ select: { alias: true, normalisedName: true, regionCode: true } });
}
