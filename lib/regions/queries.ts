import { cache } from "react";
import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
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

/** Read once per request: a page's title and its content both need them. @returns the nation, 38 provinces and 514 regencies by code */
export const readRegions = cache(async (actor: Actor): Promise<Region[]> => {
  permit(actor, "read-approved");
  return db().region.findMany({ select: SHOWN, orderBy: { code: "asc" } });
});

/** @returns the region, or null for an unknown code */
export async function findRegion(actor: Actor, code: string): Promise<Region | null> {
  return (await readRegions(actor)).find((region) => region.code === code) ?? null;
}

export async function readAliases(actor: Actor): Promise<RegionAlias[]> {
  permit(actor, "read-approved");
  return db().regionAlias.findMany({ select: { alias: true, normalisedName: true, regionCode: true } });
}
