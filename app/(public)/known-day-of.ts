import { now } from "@/lib/core/clock";
import { endOfDay, type KnownDay } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { knownIn } from "@/lib/coverage/rules/view";

/** The day that the address of a page without a view asks about, its last moment, and what of it could not be used. */
export type AskedMoment = { day: KnownDay | null; at: Date | null; remark: string | null };

export function knownDayOf(params: SearchParams): AskedMoment {
  const { day, remark } = knownIn(params, now());
  return { day, at: endOfDay(day), remark };
}
