-- What a coverage counts is never changed either: a definition that is written anew is its next revision, with who wrote
-- it, when and why. What it is good for stands with it.

ALTER TABLE "Indicator"
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "goodFor" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "notFor" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "mapsTo" TEXT,
  ADD COLUMN "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "recordedBy" TEXT,
  ADD COLUMN "reason" TEXT;

ALTER TABLE "Indicator"
  DROP CONSTRAINT "Indicator_pkey",
  ADD CONSTRAINT "Indicator_pkey" PRIMARY KEY ("code", "revision");
DROP INDEX "Indicator_position_key";

ALTER TABLE "Indicator"
  ADD CONSTRAINT "Indicator_revision_counts" CHECK ("revision" >= 1),
  ADD CONSTRAINT "Indicator_changed_why" CHECK ("recordedBy" IS NULL OR length(btrim("reason")) >= 10);

CREATE TRIGGER "Indicator_rows_stay" BEFORE UPDATE OR DELETE ON "Indicator"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Indicator_stays" BEFORE TRUNCATE ON "Indicator"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Words for ranges of coverage, beside the number and never in its place. A threshold without a citable source says so.
CREATE TABLE "Band" (
    "code" VARCHAR(32) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "fromPercent" DECIMAL(7,4) NOT NULL,
    "source" TEXT,
    "url" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" TEXT,
    "reason" TEXT,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Band_pkey" PRIMARY KEY ("code","revision")
);

ALTER TABLE "Band"
  ADD CONSTRAINT "Band_revision_counts" CHECK ("revision" >= 1),
  ADD CONSTRAINT "Band_from_is_a_percentage" CHECK ("fromPercent" >= 0),
  ADD CONSTRAINT "Band_changed_why" CHECK ("recordedBy" IS NULL OR length(btrim("reason")) >= 10);

CREATE TRIGGER "Band_rows_stay" BEFORE UPDATE OR DELETE ON "Band"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Band_stays" BEFORE TRUNCATE ON "Band"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Band_advances_version" AFTER INSERT OR DELETE ON "Band"
  FOR EACH ROW EXECUTE FUNCTION advance_data_version();
