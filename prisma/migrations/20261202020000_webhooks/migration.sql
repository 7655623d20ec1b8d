-- Other systems that are told of approved figures, and what each is told (DECISIONS 175).
CREATE TABLE "Webhook" (
    "id" VARCHAR(36) NOT NULL,
    "address" VARCHAR(500) NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WebhookNotice" (
    "id" VARCHAR(36) NOT NULL,
    "webhookId" VARCHAR(36) NOT NULL,
    "kind" VARCHAR(20) NOT NULL,
    "regionCode" VARCHAR(5),
    "period" CHAR(7),
    "version" INTEGER,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "queuedAt" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3),
    "gaveUpAt" TIMESTAMPTZ(3),
    "said" VARCHAR(200),

    CONSTRAINT "WebhookNotice_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "WebhookNotice_webhookId_madeAt_idx" ON "WebhookNotice"("webhookId", "madeAt");
-- What every copy looks for every few seconds.
CREATE INDEX "WebhookNotice_waits" ON "WebhookNotice"("queuedAt") WHERE "toldAt" IS NULL AND "gaveUpAt" IS NULL;

ALTER TABLE "WebhookNotice" ADD CONSTRAINT "WebhookNotice_webhookId_fkey"
  FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Webhook"
  ADD CONSTRAINT "Webhook_address_is_one" CHECK ("address" ~ '^https?://'),
  ADD CONSTRAINT "Webhook_in_order" CHECK ("endedAt" >= "madeAt");
ALTER TABLE "WebhookNotice"
  ADD CONSTRAINT "WebhookNotice_of_a_month" CHECK (
    CASE "kind"
      WHEN 'made' THEN num_nonnulls("regionCode", "period", "version") = 0
      WHEN 'approved' THEN num_nonnulls("regionCode", "period") = 2 AND "version" IS NOT DISTINCT FROM 1
      WHEN 'revised' THEN num_nonnulls("regionCode", "period", "version") = 3 AND "version" > 1
      ELSE false
    END
  ),
  ADD CONSTRAINT "WebhookNotice_ends_once" CHECK (num_nonnulls("toldAt", "gaveUpAt") <= 1);

-- Where it goes and what it tells is never changed, and what has ended stays so.
CREATE TRIGGER "Webhook_stays" BEFORE UPDATE OF "id", "address", "madeAt" ON "Webhook"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Webhook_stays_ended" BEFORE UPDATE ON "Webhook"
  FOR EACH ROW WHEN (OLD."endedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "WebhookNotice_stays" BEFORE UPDATE OF
  "id", "webhookId", "kind", "regionCode", "period", "version", "madeAt" ON "WebhookNotice"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "WebhookNotice_stays_told" BEFORE UPDATE ON "WebhookNotice"
  FOR EACH ROW WHEN (OLD."toldAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();
