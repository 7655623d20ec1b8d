-- What is said of a document is never changed: what is said otherwise later is its next revision, with who said so, when and why.

CREATE TYPE "Interpolation" AS ENUM ('NONE', 'LINEAR');

CREATE TABLE "InstrumentRevision" (
    "instrumentId" VARCHAR(64) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "family" VARCHAR(32) NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "title" TEXT NOT NULL,
    "number" TEXT,
    "dated" VARCHAR(10),
    "url" TEXT,
    "sourceUrl" TEXT,
    "statedBy" TEXT,
    "interpolation" "Interpolation" NOT NULL DEFAULT 'NONE',
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" TEXT,
    "reason" TEXT,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "InstrumentRevision_pkey" PRIMARY KEY ("instrumentId", "revision")
);

ALTER TABLE "InstrumentRevision" ADD CONSTRAINT "InstrumentRevision_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "Instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "InstrumentRevision"
  ADD CONSTRAINT "InstrumentRevision_counts" CHECK ("revision" >= 1),
  ADD CONSTRAINT "InstrumentRevision_title_given" CHECK (btrim("title") <> ''),
  ADD CONSTRAINT "InstrumentRevision_dated_form" CHECK ("dated" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  ADD CONSTRAINT "InstrumentRevision_changed_why" CHECK ("recordedBy" IS NULL OR coalesce(length(btrim("reason")), 0) >= 10);

-- A reason that is missing altogether passed here, as what is unknown is not false.
ALTER TABLE "Target" DROP CONSTRAINT "Target_changed_why",
  ADD CONSTRAINT "Target_changed_why" CHECK ("recordedBy" IS NULL OR coalesce(length(btrim("reason")), 0) >= 10);

-- A document has been known for as long as the first target by it.
INSERT INTO "InstrumentRevision" ("instrumentId", "family", "kind", "title", "number", "dated", "url", "recordedAt")
SELECT i."id", i."family", i."kind", i."title", i."number", to_char(i."dated", 'YYYY-MM-DD'), i."url",
  coalesce((SELECT min(t."recordedAt") FROM "Target" t WHERE t."instrumentId" = i."id"), CURRENT_TIMESTAMP)
FROM "Instrument" i;

ALTER TABLE "Instrument"
  DROP COLUMN "family", DROP COLUMN "kind", DROP COLUMN "title", DROP COLUMN "number", DROP COLUMN "dated", DROP COLUMN "url";

CREATE TRIGGER "Instrument_rows_stay" BEFORE UPDATE OR DELETE ON "Instrument"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Instrument_stays" BEFORE TRUNCATE ON "Instrument"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "InstrumentRevision_rows_stay" BEFORE UPDATE OR DELETE ON "InstrumentRevision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "InstrumentRevision_stays" BEFORE TRUNCATE ON "InstrumentRevision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "InstrumentRevision_advances_version" AFTER INSERT ON "InstrumentRevision"
  FOR EACH ROW EXECUTE FUNCTION advance_data_version();
