import { NATION } from "@/lib/core/region-code";
import { formatStatedPercent } from "@/lib/core/numbers";
import type { WorkerBase } from "@/lib/core/vocabulary";
import type { Instrument, Target, TargetChoice } from "./schema";

/** @returns whom a base counts, in words */
export function baseName(base: WorkerBase): string {
  switch (base) {
    case "EMPLOYED":
      return "penduduk bekerja";
    case "ELIGIBLE":
      return "pekerja eligible";
    case "LABOUR_FORCE":
      return "angkatan kerja";
  }
}

/** @returns the base of a target as its source leaves it */
export function baseLabel({ base, baseAssumed }: Pick<Target, "base" | "baseAssumed">): string {
  if (base === null) return "tidak disebut";
  return baseAssumed ? `${baseName(base)} (asumsi)` : baseName(base);
}

/** @returns what a reader must know of the base where a target is used; null where the source states it */
export function baseRemark({ base, baseAssumed }: Pick<Target, "base" | "baseAssumed">): string | null {
  if (base === null) return "dasar tidak disebut; diukur terhadap seluruh penduduk bekerja";
  return baseAssumed ? `dasar ${baseLabel({ base, baseAssumed })}` : null;
}

/** @returns `61% (2025)` */
export function targetName({ percent, year }: Pick<Target, "percent" | "year">): string {
  return `${formatStatedPercent(percent)} (${year})`;
}

/** @returns whose target it is in a word, with its number: `RPJMN 61% (2025)` */
export function targetShort(target: Pick<Target, "percent" | "year" | "instrument">): string {
  return `${kindName(target.instrument.kind)} ${targetName(target)}`;
}

/** @returns what is chosen, wherever it is: `RPJMN 2025-2029 (2029)` */
export function choiceName({ group, year }: Pick<TargetChoice, "group" | "year">): string {
  return `${group} (${year})`;
}

/** @returns whose target a region is held against where it states none itself: `target nasional`; null for its own */
export function borrowedWords(target: Pick<Target, "regionCode">, regionCode: string): string | null {
  if (target.regionCode === regionCode) return null;
  return target.regionCode === NATION ? "target nasional" : "target provinsi";
}

/** @returns what a document is called among all others, with the region whose own it is: `RPJPD Kota Blitar` */
export function documentName(
  { title, regionCode }: Pick<Instrument, "title" | "regionCode">,
  regions: readonly { code: string; name: string }[],
): string {
  const region = regions.find(({ code }) => code === regionCode);
  return region ? `${title} ${region.name}` : title;
}

/** The kinds of documents that a form offers; others that were recorded stay as they are. */
export const DOCUMENT_KINDS = [
  ...(["RPJMN", "RKP", "RPJPN", "RPJMD", "RKPD", "RPJPD", "PERPRES", "PERMENDAGRI", "SE", "PERDA", "PERKADA"] as const),
  ...(["UCJ", "RENCANA", "LAIN"] as const),
] as const;

/** Kinds that are words and no abbreviations. */
const WORDS: readonly string[] = ["PERPRES", "PERDA", "PERKADA", "PERMENDAGRI", "RENCANA", "LAIN"];

/** @returns the kind of a document as it is written in running text */
export function kindName(kind: string): string {
  return WORDS.includes(kind) ? kind.charAt(0) + kind.slice(1).toLowerCase() : kind;
}

/** @returns the site that an address leads to, `adeberita.com`: nobody takes it for the document's name */
export function siteName(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url;
}
