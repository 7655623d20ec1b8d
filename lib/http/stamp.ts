import { dayAt } from "@/lib/core/known-day";
import { periodAt } from "@/lib/core/period";
import { formerProvinceOf } from "@/lib/core/former-provinces";
import { provinceOf } from "@/lib/core/region-code";
import type { Versions } from "@/lib/db/version";
import { asksForPast } from "./reading-address";

/**
 * Addresses whose answers rest on the facts of one province, or of those that were one until 2022, and on reference data only. The page of a regency does not:
 * it shows where the regency stands among all of its kind (DECISIONS 82).
 */
const OF_ONE_PROVINCE = /^\/(?:provinsi|api\/v1\/regions)\/(\d{2}(?:\.\d{2})?)(?:\/|$)/;

/**
 * @returns the current month in Indonesia, as pages count the months that are left; the day for what asks by days, as the
 *   present one is now and tomorrow it is the past
 */
export function todayFor(address: string, at: Date): string {
  return asksForPast(address) || BY_DAYS.test(address) ? dayAt(at) : periodAt(at);
}

/** What changed between two days, of which the later is today unless it is said; and sheets, which name the day whose state they are. */
const BY_DAYS = /^\/(?:perubahan|api\/v1\/changes|(?:daerah|provinsi)\/[^/]+\/lembar)\b/;

/**
 * What an answer at an address rests on, in one text: two that are equal mean that a kept answer is still current.
 * @param path without the query
 * @param today by `todayFor`
 */
export function stampOf(path: string, versions: Versions, today: string): string {
  const code = OF_ONE_PROVINCE.exec(path)?.[1];
  const province = code === undefined ? null : provinceOf(code);
  // The page of a part of a former province says what all of its parts have.
  const land = province === null ? [] : (formerProvinceOf(province)?.successors ?? [province]);
  const scopes = province === null || !versions.has(province) ? [...versions.keys()].sort() : ["reference", ...land];
  return [today, ...scopes.map((scope) => `${scope}:${versions.get(scope) ?? "0"}`)].join(" ");
}
