import type { Period } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";

/** A person with an account in use, and the regions whose sheets of a month have not left for him. */
export type Outstanding = { userId: string; name: string; email: string; codes: string[] };

/**
 * @param userId of one person, null for everybody
 * @returns who still has to get sheets of the month, by id; for a command that has checked who asks
 */
export async function readOutstanding(tx: Db, period: Period, userId: string | null): Promise<Outstanding[]> {
  const users = await tx.user.findMany({
    where: {
      deactivatedAt: null,
      ...(userId === null ? {} : { id: userId }),
      sheetRequests: { some: { stoppedAt: null, sent: { none: { period } } } },
    },
    select: {
      ...{ id: true, name: true, email: true },
      sheetRequests: {
        where: { stoppedAt: null, sent: { none: { period } } },
        select: { regionCode: true },
        orderBy: { regionCode: "asc" },
      },
    },
    orderBy: { id: "asc" },
  });
  return users.map(({ id, sheetRequests, ...person }) => ({
    ...person,
    userId: id,
    codes: sheetRequests.map(({ regionCode }) => regionCode),
  }));
}
