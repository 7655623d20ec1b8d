import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import { now } from "@/lib/core/clock";
import { db } from "@/lib/db/client";
import { COUNTED_DAYS, MOST_LISTED } from "./rules";
import type { ListedWebhook } from "./schema";

/** @returns the systems that are told, those in use first, the newest first @throws AppError unauthenticated, forbidden */
export async function readWebhooks(actor: Actor): Promise<ListedWebhook[]> {
  permit(actor, "keep-webhooks");
  return db().$queryRaw<ListedWebhook[]>`
    SELECT w."id", w."address", w."madeAt", w."endedAt", n.*, last."toldAt" AS "lastToldAt",
      (SELECT t."said" FROM "WebhookNotice" t WHERE t."webhookId" = w."id" AND t."toldAt" IS NULL AND t."said" IS NOT NULL
        AND t."madeAt" >= coalesce(last."madeAt", '-infinity') ORDER BY t."madeAt" DESC LIMIT 1) AS "trouble"
    FROM "Webhook" w
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE "toldAt" IS NULL AND "gaveUpAt" IS NULL)::int AS "waiting",
        count("toldAt")::int AS "told", count("gaveUpAt")::int AS "givenUp"
      FROM "WebhookNotice"
      WHERE "webhookId" = w."id" AND "madeAt" > ${now()}::timestamptz - make_interval(days => ${COUNTED_DAYS}::int)
    ) n
    LEFT JOIN LATERAL (
      SELECT "toldAt", "madeAt" FROM "WebhookNotice" WHERE "webhookId" = w."id" AND "toldAt" IS NOT NULL
      ORDER BY "madeAt" DESC LIMIT 1
    ) last ON true
    ORDER BY (w."endedAt" IS NOT NULL), w."madeAt" DESC, w."id" LIMIT ${MOST_LISTED}`;
}
