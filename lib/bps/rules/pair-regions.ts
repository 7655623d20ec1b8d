import { quote } from "@/lib/core/quote";
import { normaliseName, splitKind } from "@/lib/regions/rules";
import { bpsRefusal } from "../messages";
import type { BpsFigure, BpsRegion } from "../schema";

/** Provinces and the nation as BPS numbers them in tables of regencies: `3500`, `9999`, `0000`, `35`. */
const ABOVE = /^(\d{2}00|\d{2}|9999|0)$/;

/**
 * Keeps the figures of regencies, each under a code that is known and whose name does not speak against it: a code is one
 * place or it is not used at all, since 169 BPS codes are other places' codes elsewhere.
 * @returns the figures of regencies; how many stood for provinces and the nation
 * @throws BpsRefused B.104 to B.107
 */
export function pairRegions(
  figures: readonly BpsFigure[],
  regions: ReadonlyMap<string, BpsRegion>,
): { regencies: BpsFigure[]; above: number } {
  const regencies = figures.filter(({ code }) => !ABOVE.test(code));
  if (regencies.length === 0) throw bpsRefusal("B.107");
  const seen = new Set<string>();
  for (const { code, label, year, text } of regencies) {
    // Codes of before 2022 stay in BPS' lists, without figures in later years.
    if (text === null) continue;
    const region = regions.get(code);
    if (!region) throw bpsRefusal("B.105", { code: quote(code), label: quote(label) });
    if (!isNameOf(label, region)) throw bpsRefusal("B.104", { code, name: region.name, label: quote(label) });
    if (seen.has(`${code} ${year}`)) throw bpsRefusal("B.106", { code });
    seen.add(`${code} ${year}`);
  }
  return { regencies, above: figures.length - regencies.length };
}

/** BPS writes regencies bare, cities with and without `Kota`; a written kind must be the region's. */
function isNameOf(label: string, region: BpsRegion): boolean {
  const written = splitKind(label);
  const own = splitKind(region.name);
  // `Kota Baru` is Kabupaten Kotabaru.
  if (normaliseName(label) === normaliseName(own.bare)) return true;
  if (written.kind !== null && own.kind !== null && written.kind !== own.kind) return false;
  const folded = normaliseName(written.bare);
  return [own.bare, ...region.spellings].some((spelling) => {
    const { kind, bare } = splitKind(spelling);
    // A former name that is told from a city's by its kind (Kabupaten Pontianak) says nothing without it.
    return normaliseName(bare) === folded && (kind === null || kind === written.kind);
  });
}
