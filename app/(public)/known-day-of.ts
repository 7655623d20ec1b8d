import type { Metadata } from "next";
import { now } from "@/lib/core/clock";
import { endOfDay, type KnownDay } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { knownIn } from "@/lib/coverage/rules/view";
import { pageMetadata } from "./page-metadata";

/** What Next gives a page whose address names a day. */
export type MomentProps = { searchParams: Promise<SearchParams> };
/** The day that the address of a page without a view asks about, its last moment, and what of it could not be used. */
export type AskedMoment = { day: KnownDay | null; at: Date | null; remark: string | null };

export function knownDayOf(params: SearchParams): AskedMoment {
  const { day, remark } = knownIn(params, now());
  return { day, at: endOfDay(day), remark };
}

/** @returns what search engines and chats are told of such a page */
export async function momentMetadata(
  words: Parameters<typeof pageMetadata>[0],
  { searchParams }: MomentProps,
): Promise<Metadata> {
  return pageMetadata({ ...words, isPast: knownDayOf(await searchParams).day !== null });
}
