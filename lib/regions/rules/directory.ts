import { provinceOf } from "@/lib/core/region-code";
import type { CodeSystem, RegionLevel } from "@/lib/core/vocabulary";
import { normaliseName, splitKind } from "../rules";
import type { Region, RegionAlias, RegionKind } from "../schema";

/** A name that a region goes by. `needsKind`: only with Kabupaten or Kota before it, as Kabupaten Pasir. */
type Name = { region: Region; needsKind: boolean };

/** The regions with what they are looked up by, built once for a list of regions. */
export type Directory = {
  regions: readonly Region[];
  aliases: readonly RegionAlias[];
  byCode: ReadonlyMap<string, Region>;
  /** Region by the bare digits of its code in a system, `35` or `3574`. BPS gives the provinces of Papua other codes. */
  byDigits: Readonly<Record<CodeSystem, ReadonlyMap<string, Region>>>;
  /** Regions by the folded name without its kind. */
  byName: ReadonlyMap<string, readonly Name[]>;
};

export function openDirectory(regions: readonly Region[], aliases: readonly RegionAlias[]): Directory {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  return {
    regions,
    aliases,
    byCode,
    byDigits: {
      kemendagri: new Map(regions.map((region) => [region.code.replace(".", ""), region])),
      bps: bpsDigits(regions, byCode),
    },
    byName: namesOf(regions, aliases, byCode),
  };
}

/** BPS codes of provinces are the beginning of those of their regencies. */
function bpsDigits(regions: readonly Region[], byCode: ReadonlyMap<string, Region>): Map<string, Region> {
  const digits = new Map<string, Region>();
  for (const region of regions) {
    if (region.level === "NATION") digits.set(region.code, region);
    if (region.bpsCode === null) continue;
    digits.set(region.bpsCode, region);
    const province = byCode.get(provinceOf(region.code));
    if (province) digits.set(region.bpsCode.slice(0, 2), province);
  }
  return digits;
}

function namesOf(
  regions: readonly Region[],
  aliases: readonly RegionAlias[],
  byCode: ReadonlyMap<string, Region>,
): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  const add = (folded: string, name: Name) => {
    const known = names.get(folded) ?? [];
    const same = known.find(({ region }) => region === name.region);
    if (!same) names.set(folded, [...known, name]);
    else same.needsKind &&= name.needsKind;
  };
  for (const region of regions) add(normaliseName(splitKind(region.name).bare), { region, needsKind: false });
  for (const { alias, regionCode } of aliases) {
    const region = byCode.get(regionCode);
    if (!region) continue;
    const { kind, bare } = splitKind(alias);
    if (kind !== null && kind === region.kind) add(normaliseName(bare), { region, needsKind: true });
    else add(normaliseName(alias), { region, needsKind: false });
  }
  return names;
}

/**
 * @param kind Kabupaten or Kota as written before the name, null where none is
 * @param level the only level that is meant, null for any
 */
export function regionsNamed(
  directory: Directory,
  bare: string,
  kind: RegionKind | null,
  level: RegionLevel | null = null,
): Region[] {
  const named = directory.byName.get(normaliseName(bare)) ?? [];
  return named
    .filter(({ region, needsKind }) => (kind === null ? !needsKind : region.kind === kind))
    .map(({ region }) => region)
    .filter((region) => level === null || region.level === level);
}
