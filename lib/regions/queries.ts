import { cache } from "react";
import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db } from "@/lib/db/client";
import { readVersions, remember } from "@/lib/db/remembered";
import type { Versions } from "@/lib/db/version";
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

const remembered = remember<Region[]>("reference", 1);

/** @returns the nation, 38 provinces and 514 regencies by code */
export function readRegionsAt(actor: Actor, versions: Versions): Promise<Region[]> {
  permit(actor, "read-approved");
  return remembered(versions, "", () => db().region.findMany({ select: SHOWN, orderBy: { code: "asc" } }));
}

/** Read once per request: a page's title and its content both need them. */
export const readRegions = cache(async (actor: Actor): Promise<Region[]> => {
  permit(actor, "read-approved");
  return readRegionsAt(actor, await readVersions());
});

/** @returns the region, or null for an unknown code */
export async function findRegion(actor: Actor, code: string): Promise<Region | null> {
  return (await readRegions(actor)).find((region) => region.code === code) ?? null;
}

const rememberedAliases = remember<RegionAlias[]>("reference", 1);

/** @returns every other spelling and abbreviation of a region */
export async function readAliases(actor: Actor): Promise<RegionAlias[]> {
  permit(actor, "read-approved");
  const select = { alias: true, normalisedName: true, regionCode: true };
  return rememberedAliases(await readVersions(), "", () => db().regionAlias.findMany({ select }));
}
