import type { Actor } from "@/lib/auth/actor";
import { permitToday } from "@/lib/auth/policy-actor";
import { endOfDay } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readReading } from "@/lib/coverage/queries/reading";
import type { Reading } from "@/lib/coverage/rules/reading";
import { db } from "@/lib/db/client";
import { readEfforts } from "@/lib/efforts/queries";
import type { EffortVersion } from "@/lib/efforts/schema";

/** What a sheet of scores is filled in beside: the figures of a region and what it does for its workers. */
export type ScoreGround = { reading: Reading; efforts: EffortVersion[] };

/** @throws AppError forbidden outside of one's scope, not-found for an unknown region */
export async function readScoreGround(actor: Actor, regionCode: string, params: SearchParams): Promise<ScoreGround> {
  await permitToday(db(), actor, { action: "read-in-depth", regionCode });
  const reading = await readReading(actor, regionCode, params);
  const { data, knownAt } = reading.view;
  return { reading, efforts: await readEfforts(actor, regionCode, { data, knownAt: endOfDay(knownAt) }) };
}
