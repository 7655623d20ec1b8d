-- A target is never changed: what is said otherwise later is the next revision, with who said so, when and why.

ALTER TABLE "Target"
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "recordedBy" TEXT,
  ADD COLUMN "reason" TEXT,
  ADD COLUMN "withdrawn" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "Target" DROP CONSTRAINT "Target_pkey", ADD CONSTRAINT "Target_pkey" PRIMARY KEY ("id", "revision");
DROP INDEX "Target_regionCode_year_instrumentId_key";
CREATE UNIQUE INDEX "Target_regionCode_year_instrumentId_revision_key"
  ON "Target"("regionCode", "year", "instrumentId", "revision");

ALTER TABLE "Target"
  ADD CONSTRAINT "Target_revision_counts" CHECK ("revision" >= 1),
  ADD CONSTRAINT "Target_changed_why" CHECK ("recordedBy" IS NULL OR length(btrim("reason")) >= 10);

CREATE TRIGGER "Target_rows_stay" BEFORE UPDATE OR DELETE ON "Target"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Target_stays" BEFORE TRUNCATE ON "Target"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
