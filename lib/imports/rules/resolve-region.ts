import type { CodeSystem, RegionLevel } from "@/lib/core/vocabulary";
import { quote, reject } from "../messages";
import type { Rejection } from "../schema";

/** A region as an import needs it, by its Kemendagri code. */
export type KnownRegion = { code: string; level: RegionLevel | "FORMER_PROVINCE" };
/** The regions under the codes of one system. */
export type RegionIndex = ReadonlyMap<string, KnownRegion>;

const FORMS: Record<CodeSystem, { pattern: RegExp; form: string; name: string }> = {
  kemendagri: { pattern: /^[0-9]{2}(L|\.[0-9]{2})?$/, form: "35 atau 35.74 (kode Kemendagri)", name: "Kemendagri" },
  bps: { pattern: /^[0-9]{2}([0-9]{2})?$/, form: "35 atau 3574 (kode BPS)", name: "BPS" },
};

/**
 * Finds a region by the code system the user named and no other: 169 codes are valid in both and mean different places.
 * @param index the regions under the codes of `system`
 * @returns the region, or why not: I.100 to I.105
 */
export function resolveRegion(
  text: string,
  system: CodeSystem,
  index: RegionIndex,
  row: number,
): KnownRegion | Rejection {
  const column = "region_code";
  const { pattern, form, name } = FORMS[system];
  const code = quote(text);
  if (text === "") return reject("I.100", row, column);
  if (pattern.test(text)) return index.get(text) ?? reject("I.101", row, column, { code, system: name });
  if (system === "kemendagri" && /^[0-9]{4}$/.test(text)) return reject("I.103", row, column, { code });
  if (system === "bps" && /^[0-9]{2}\.[0-9]{1,2}$/.test(text)) return reject("I.104", row, column, { code });
  // As a number, 11.10 is 11.1: a spreadsheet has dropped the zero.
  if (/^[0-9]{2}\.[0-9]$/.test(text)) return reject("I.102", row, column, { code, meant: `${text}0` });
  return reject("I.105", row, column, { code, form });
}
