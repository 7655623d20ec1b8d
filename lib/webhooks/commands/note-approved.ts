import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { kindOfApproval } from "../rules";
import type { ApprovedVersion } from "../schema";

/**
 * Notes for every webhook that versions were approved, in the transaction that approves them: either both are there or none.
 * Whoever calls has permitted that.
 */
export async function noteApproved(tx: Db, _actor: Actor, versions: readonly ApprovedVersion[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "WebhookNotice" ("id", "webhookId", "kind", "regionCode", "period", "version")
    SELECT gen_random_uuid()::text, w."id", v.*
    FROM "Webhook" w CROSS JOIN unnest(
      ${versions.map(({ version }) => kindOfApproval(version))}::text[],
      ${versions.map(({ regionCode }) => regionCode)}::text[],
      ${versions.map(({ period }) => period)}::text[],
      ${versions.map(({ version }) => version)}::int[]
    ) AS v
    WHERE w."endedAt" IS NULL`;
}
