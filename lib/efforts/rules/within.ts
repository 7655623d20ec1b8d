import type { Period } from "@/lib/core/period";
import type { EffortVersion } from "../schema";

/** @returns the efforts of a region that are of a time between two months, both of them included, as far as their date says */
export function effortsWithin(
  efforts: readonly EffortVersion[],
  regionCode: string,
  [from, to]: readonly [Period, Period],
): EffortVersion[] {
  return efforts.filter(({ regionCode: own, said: { asOf } }) => {
    const month = asOf.slice(0, 7);
    return own === regionCode && month >= from.slice(0, month.length) && month <= to.slice(0, month.length);
  });
}
