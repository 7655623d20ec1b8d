import { normaliseName, splitKind } from "../rules";
import type { Region, RegionAlias } from "../schema";
import { guessRegions } from "./guess";

/** What is found for what somebody typed: `one` where it can be nothing else, `guessed` where it only comes near. */
export type Finding = { regions: Region[]; one: Region | null; guessed: boolean };

/**
 * Finds the region somebody means by a code, a name, an abbreviation or the beginning of a name; where none fits, what
 * comes near. Anything that fits two places is asked, never followed: "bima" is a kabupaten and a kota.
 */
export function findRegions(query: string, regions: readonly Region[], aliases: readonly RegionAlias[]): Finding {
  const found = searchRegions(query, regions, aliases);
  if (found.length === 0) return { regions: guessRegions(query, regions, aliases), one: null, guessed: true };
  const [first, second] = found as [Found, Found | undefined];
  const isAlone = second?.rank !== first.rank && !found.some(({ region }) => isNamedAfter(region, first.region));
  return { regions: found.map(({ region }) => region), one: isAlone ? first.region : null, guessed: false };
}

/** "Papua" is one province, and six begin with it. */
function isNamedAfter(region: Region, first: Region): boolean {
  return first.level === "PROVINCE" && region.level === "PROVINCE" && region.name.startsWith(`${first.name} `);
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
