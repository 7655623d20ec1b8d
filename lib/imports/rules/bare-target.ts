import type { GivenTarget } from "@/lib/targets/rules/revisions";
import type { Choice } from "../schema/choice";

/** A target as the choice says of all of them, without what it states. */
export function bareTarget(
  { instrument: instrumentId, status, targetBase, publisher, url }: Choice,
  regionCode: string,
  year: number,
): GivenTarget {
  const base = targetBase === "NONE" ? null : targetBase;
  const said = { statedBy: publisher === "" ? null : publisher, url: url === "" ? null : url };
  return { regionCode, year, percent: null, headcount: null, base, baseAssumed: false, instrumentId, status, ...said };
}
