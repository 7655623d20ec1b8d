import { createHash } from "node:crypto";
import { now } from "@/lib/core/clock";
import { db } from "./client";

/** How often something was done since a moment, this time included. */
export type Counted = { count: number; since: Date };

/**
 * Counts once more, in one statement, so that what is done at once counts each. All copies of the server share it.
 * @param name what is done and by whom; stored as a hash
 * @param windowMs counted from the first; after it, counting begins anew
 */
export async function countOnce(name: string, windowMs: number): Promise<Counted> {
  const at = now();
  const cutoff = new Date(at.getTime() - windowMs);
  const [row] = await db().$queryRaw<Counted[]>`
    INSERT INTO "Throttle" ("key", "count", "since") VALUES (${throttleKey(name)}, 1, ${at})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Throttle"."since" <= ${cutoff} THEN 1 ELSE "Throttle"."count" + 1 END,
      "since" = CASE WHEN "Throttle"."since" <= ${cutoff} THEN EXCLUDED."since" ELSE "Throttle"."since" END
    RETURNING "count", "since"`;
  return row!;
}

export function throttleKey(name: string): string {
  return createHash("sha256").update(name).digest("hex");
}
