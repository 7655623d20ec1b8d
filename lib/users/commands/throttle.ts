import { createHash } from "node:crypto";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { LIMITS, type Tried } from "../rules/throttle";

const MINUTE = 60_000;

/**
 * Counts one try, before it is made, so that tries at once cannot slip through together.
 * @param who an account or an address; stored as a hash
 * @throws AppError too-many once the limit is passed, in the same words whoever it is
 */
export async function countTry(tried: Tried, who: string): Promise<void> {
  const { most, minutes } = LIMITS[tried];
  const at = now();
  const cutoff = new Date(at.getTime() - minutes * MINUTE);
  const [row] = await db().$queryRaw<{ count: number }[]>`
    INSERT INTO "Throttle" ("key", "count", "since") VALUES (${keyOf(tried, who)}, 1, ${at})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Throttle"."since" <= ${cutoff} THEN 1 ELSE "Throttle"."count" + 1 END,
      "since" = CASE WHEN "Throttle"."since" <= ${cutoff} THEN EXCLUDED."since" ELSE "Throttle"."since" END
    RETURNING "count"`;
  if (row!.count > most) throw new AppError("too-many", `Terlalu banyak percobaan. Coba lagi dalam ${minutes} menit.`);
}

/** Forgets the tries of somebody who has proved to be the right one, and whatever is older than a day. */
export async function forgetTries(tried: Tried, who: string): Promise<void> {
  const yesterday = new Date(now().getTime() - 24 * 60 * MINUTE);
  await db().throttle.deleteMany({ where: { OR: [{ key: keyOf(tried, who) }, { since: { lt: yesterday } }] } });
}

function keyOf(tried: Tried, who: string): string {
  return createHash("sha256").update(`${tried}\n${who}`).digest("hex");
}
