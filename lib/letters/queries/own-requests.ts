import { requireUser, type Actor } from "@/lib/auth/actor";
import type { Period } from "@/lib/core/period";
import { levelOf } from "@/lib/core/region-code";
import { db } from "@/lib/db/client";
import type { SheetRequest } from "../schema";

/**
 * @returns the sheets that one is sent each month, by code of the region
 * @throws AppError forbidden without an account
 */
export async function readOwnRequests(actor: Actor): Promise<SheetRequest[]> {
  const { userId } = requireUser(actor);
  const rows = await db().sheetRequest.findMany({
    where: { userId, stoppedAt: null },
    include: {
      region: { select: { name: true } },
      sent: { select: { period: true }, orderBy: { period: "desc" }, take: 1 },
    },
    orderBy: { regionCode: "asc" },
  });
  return rows.map(({ regionCode: code, region, askedAt, sent }) => ({
    ...{ code, name: region.name, level: levelOf(code), askedAt },
    lastSent: (sent[0]?.period as Period | undefined) ?? null,
  }));
}
