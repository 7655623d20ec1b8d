-- What one person's protection costs a month is dated reference data with a source, not a number in the code. A rate that
-- is said otherwise later is its next revision; another rate from a month on is a row of its own.

CREATE TABLE "ContributionRate" (
    "id" VARCHAR(64) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "programme" VARCHAR(32) NOT NULL,
    "name" TEXT NOT NULL,
    "rupiah" INTEGER NOT NULL,
    "parts" TEXT,
    "validFrom" CHAR(7),
    "source" TEXT NOT NULL,
    "url" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" TEXT,
    "reason" TEXT,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ContributionRate_pkey" PRIMARY KEY ("id","revision")
);

ALTER TABLE "ContributionRate"
  ADD CONSTRAINT "ContributionRate_revision_counts" CHECK ("revision" >= 1),
  ADD CONSTRAINT "ContributionRate_costs_something" CHECK ("rupiah" > 0),
  ADD CONSTRAINT "ContributionRate_from_is_a_month" CHECK ("validFrom" ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT "ContributionRate_has_a_source" CHECK (length(btrim("source")) > 0),
  ADD CONSTRAINT "ContributionRate_changed_why" CHECK ("recordedBy" IS NULL OR length(btrim(coalesce("reason", ''))) >= 10);

CREATE TRIGGER "ContributionRate_rows_stay" BEFORE UPDATE OR DELETE ON "ContributionRate"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ContributionRate_stays" BEFORE TRUNCATE ON "ContributionRate"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ContributionRate_advances_version" AFTER INSERT OR DELETE ON "ContributionRate"
  FOR EACH ROW EXECUTE FUNCTION advance_data_version();
