import { NATION } from "@/lib/core/region-code";
import { AppError } from "@/lib/core/errors";
import type { Region, RegionKind } from "./schema";

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

/** @returns what a region is called in a list of provinces and regencies: `Provinsi Jawa Timur`, `Kota Blitar` */
export function nameInList({ name, level }: Pick<Region, "name" | "level">): string {
  return level === "PROVINCE" ? `Provinsi ${name}` : name;
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
