import { cache } from "react";
import { currentActor } from "@/lib/auth/session";
import { NATION } from "@/lib/core/region-code";
import { READING_PARAMETERS, type SearchParams } from "@/lib/core/reading-parameters";
import { readReading } from "@/lib/coverage/queries/reading";
import type { Reading } from "@/lib/coverage/rules/reading";
import { findRegion } from "@/lib/regions/queries";

/** @returns what a page shows, read once for its metadata and the page itself; null for an unknown region */
export function readOnce(code: string, params: SearchParams): Promise<Reading | null> {
  const known = READING_PARAMETERS.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]]));
  return read(code, JSON.stringify(Object.fromEntries(known)));
}

const read = cache(async (code: string, params: string): Promise<Reading | null> => {
  const actor = await currentActor();
  const region = code === NATION ? true : await findRegion(actor, code);
  return region ? readReading(actor, code, JSON.parse(params) as SearchParams) : null;
});
