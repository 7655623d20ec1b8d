import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { countOnce, throttleKey } from "@/lib/db/throttle";
import { LIMITS, type Tried } from "../rules/throttle";

const MINUTE = 60_000;

/**
 * Counts one try, before it is made, so that tries at once cannot slip through together.
 * @param who an account or an address; stored as a hash
 * @throws AppError too-many once the limit is passed, in the same words whoever it is
 */
export async function countTry(tried: Tried, who: string): Promise<void> {
  if (await isWithinLimit(tried, who)) return;
  throw new AppError("too-many", `Terlalu banyak percobaan. Coba lagi dalam ${LIMITS[tried].minutes} menit.`);
}

/**
 * A code of the authenticator app opens once (RFC 6238, 5.2): whoever has seen it typed cannot use it again.
 * @returns whether nobody has used it before; asked about a code that is right
 */
export async function isFirstUse(userId: string, code: string): Promise<boolean> {
  return isWithinLimit("code-used", `${userId} ${code}`);
}

async function isWithinLimit(tried: Tried, who: string): Promise<boolean> {
  const { most, minutes } = LIMITS[tried];
  const { count } = await countOnce(nameOf(tried, who), minutes * MINUTE);
  return count <= most;
}

/** Forgets the tries of somebody who has proved to be the right one, and whatever is older than a day. */
export async function forgetTries(tried: Tried, who: string): Promise<void> {
  const yesterday = new Date(now().getTime() - 24 * 60 * MINUTE);
  await db().throttle.deleteMany({
    where: { OR: [{ key: throttleKey(nameOf(tried, who)) }, { since: { lt: yesterday } }] },
  });
}

function nameOf(tried: Tried, who: string): string {
  return `${tried}\n${who}`;
}
