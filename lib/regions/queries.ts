import { cache } from "react";
import { type Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { db, type Db } from "@/lib/db/client";
import { readVersions, remember } from "@/lib/db/remembered";
import type { Versions } from "@/lib/db/version";
import { isOfToday } from "@/lib/core/former-provinces";
import { monthOf, yearOf, type Period } from "@/lib/core/period";
import type { Office, Region, RegionAlias } from "./schema";

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

/** @returns the nation, 38 provinces and 514 regencies by code; provinces that have been divided are not among them */
export function readRegionsAt(actor: Actor, versions: Versions): Promise<Region[]> {
  permit(actor, "read-approved");
  return remembered(versions, "", () => readRegionsIn(db()));
}

/** The same as they are recorded at this moment. */
export async function readRegionsIn(tx: Db): Promise<Region[]> {
  return (await tx.region.findMany({ select: SHOWN, orderBy: { code: "asc" } })).filter(isOfToday);
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
export function readAliasesAt(actor: Actor, versions: Versions): Promise<RegionAlias[]> {
  permit(actor, "read-approved");
  const select = { alias: true, normalisedName: true, regionCode: true };
  return rememberedAliases(versions, "", () => db().regionAlias.findMany({ select }));
}

export async function readAliases(actor: Actor): Promise<RegionAlias[]> {
  permit(actor, "read-approved");
  return readAliasesAt(actor, await readVersions());
}

const rememberedOffices = remember<Office[]>("reference", 24);

/** @returns the regional offices by name that cover something at the end of the month, with the regencies they cover */
export function readOfficesAt(actor: Actor, versions: Versions, period: Period): Promise<Office[]> {
  permit(actor, "read-approved");
  return rememberedOffices(versions, period, async () => {
    const day = lastDay(period);
    const inForce = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] };
    const offices = await db().kanwil.findMany({
      select: {
        id: true,
        name: true,
        branches: { select: { regions: { where: inForce, select: { regionCode: true } } } },
      },
      orderBy: { name: "asc" },
    });
    return offices
      .map(({ id, name, branches }) => ({
        id,
        name,
        regions: new Set(branches.flatMap(({ regions }) => regions.map(({ regionCode }) => regionCode))),
      }))
      .filter(({ regions }) => regions.size > 0);
  });
}

function lastDay(period: Period): Date {
  return new Date(Date.UTC(yearOf(period), monthOf(period), 0));
}
