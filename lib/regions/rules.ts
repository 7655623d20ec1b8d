import { NATION } from "@/lib/core/region-code";
import { AppError } from "@/lib/core/errors";
import type { Region, RegionAlias, RegionKind } from "./schema";

/**
 * Folds a place name to the letters that tell it apart: case, accents, blanks, dots, hyphens and apostrophes go,
 * `Kep.` becomes `Kepulauan`. `S I A K` and `Siak`, `Pangkal Pinang` and `Pangkalpinang` fold alike.
 */
export function normaliseName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\bkep\b\.?/g, "kepulauan")
    .replace(/\badm\b\.?|\badministrasi\b/g, "")
    .replace(/[^a-z0-9]/g, "");
}

/** Splits a written name into its kind, where one is written, and the rest. Only before a blank: Kotawaringin stays. */
export function splitKind(name: string): { kind: RegionKind | null; bare: string } {
  const match = /^\s*(kabupaten|kab\.?|kota)\s+(.+)$/i.exec(name);
  if (!match) return { kind: null, bare: name.trim() };
  return { kind: match[1]!.toLowerCase() === "kota" ? "KOTA" : "KABUPATEN", bare: match[2]!.trim() };
}

/** @returns `Kab. Belitung Timur`, `Kota Blitar`; other names as they are */
export function shortName(name: string): string {
  return name
    .replace(/^Kabupaten Administrasi /, "Kab. Adm. ")
    .replace(/^Kota Administrasi /, "Kota Adm. ")
    .replace(/^Kabupaten /, "Kab. ");
}

export type Resolution =
  { outcome: "one"; region: Region } | { outcome: "many"; regions: Region[] } | { outcome: "none" };

/**
 * Finds the region somebody means by a code, a name, an abbreviation or the beginning of a name.
 * Anything that fits two places is asked, never guessed: "bima" is a kabupaten and a kota.
 */
export function resolveRegion(query: string, regions: readonly Region[], aliases: readonly RegionAlias[]): Resolution {
  return outcomeOf(
    searchRegions(query, regions, aliases)
      .filter((found, _, all) => found.rank === all[0]?.rank)
      .map((found) => found.region),
  );
}

function outcomeOf(regions: Region[]): Resolution {
  if (regions.length === 1) return { outcome: "one", region: regions[0]! };
  return regions.length === 0 ? { outcome: "none" } : { outcome: "many", regions };
}

export type Found = { region: Region; rank: number };

/** @returns regions by how well they fit, best first: code 0, whole name or alias 1, beginning 2, a word 3, anywhere 4 */
export function searchRegions(query: string, regions: readonly Region[], aliases: readonly RegionAlias[]): Found[] {
  const text = query.trim();
  if (text === "") return [];
  const byCode = codeMatches(text, regions);
  if (byCode.length > 0) return byCode.map((region) => ({ region, rank: 0 }));
  const found = regions.flatMap((region) => {
    const rank = rankOf(text, region, aliases);
    return rank === null ? [] : [{ region, rank }];
  });
  return found.sort(
    (a, b) =>
      a.rank - b.rank || levelOrder(a.region) - levelOrder(b.region) || a.region.code.localeCompare(b.region.code),
  );
}

/** `3171` without a dot is Jakarta Pusat to Kemendagri and Jakarta Selatan to BPS: both are offered. */
function codeMatches(text: string, regions: readonly Region[]): Region[] {
  if (/^\d{2}(\.\d{2})?$/.test(text)) return regions.filter((region) => region.code === text);
  if (!/^\d{4}$/.test(text)) return [];
  const dotted = `${text.slice(0, 2)}.${text.slice(2)}`;
  return regions.filter((region) => region.code === dotted || region.bpsCode === text);
}

function levelOrder(region: Region): number {
  switch (region.level) {
    case "NATION":
      return 0;
    case "PROVINCE":
      return 1;
    case "REGENCY":
      return 2;
  }
}

function rankOf(text: string, region: Region, aliases: readonly RegionAlias[]): number | null {
  const whole = normaliseName(text);
  if (whole === "") return null;
  const own = aliases.filter((alias) => alias.regionCode === region.code).map((alias) => alias.normalisedName);
  const named = splitKind(region.name);
  if (own.includes(whole) || normaliseName(region.name) === whole) return 1;
  const asked = splitKind(text);
  if (asked.kind !== null && region.kind !== asked.kind) return null;
  const sought = normaliseName(asked.bare);
  if (sought === "") return null;
  const bare = normaliseName(named.bare);
  if (bare === sought || own.includes(sought)) return 1;
  if (sought.length < 2) return null;
  if (bare.startsWith(sought)) return 2;
  if (named.bare.split(/[\s-]+/).some((word) => normaliseName(word).startsWith(sought))) return 3;
  return sought.length >= 4 && bare.includes(sought) ? 4 : null;
}

/**
 * @param parent a region whose descendants are wanted, or null for all regions
 * @param level one level, or null: with a parent its children, otherwise every level
 * @throws AppError not-found for an unknown parent
 */
export function regionsBelow(
  regions: readonly Region[],
  parent: string | null,
  level: "nation" | "province" | "regency" | null,
): Region[] {
  if (parent !== null) regionBy(regions, parent);
  return regions.filter((region) => {
    if (level !== null && region.level.toLowerCase() !== level) return false;
    if (parent === null) return true;
    if (level === null) return region.parentCode === parent;
    return parent === NATION ? region.code !== NATION : region.parentCode === parent;
  });
}

/** @throws AppError not-found */
export function regionBy(regions: readonly Region[], code: string): Region {
  const found = regions.find((region) => region.code === code);
  if (!found) throw new AppError("not-found", `Tidak ada wilayah dengan kode ${code}.`);
  return found;
}

/** @returns the address of a region's page */
export function hrefOf(region: Pick<Region, "code" | "level">): string {
  switch (region.level) {
    case "NATION":
      return "/";
    case "PROVINCE":
      return `/provinsi/${region.code}`;
    case "REGENCY":
      return `/daerah/${region.code}`;
  }
}
