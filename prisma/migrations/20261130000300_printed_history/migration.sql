-- A printed figure is never changed: what is recorded otherwise later is the next revision, with who, when and why.

ALTER TABLE "PublishedFigure"
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "saidBy" TEXT,
  ADD COLUMN "percentDecimals" INTEGER,
  ADD COLUMN "units" JSONB,
  ADD COLUMN "targetPercent" DECIMAL(7,3),
  ADD COLUMN "targetPeople" INTEGER,
  ADD COLUMN "uncovered" INTEGER,
  ADD COLUMN "parts" JSONB,
  ADD COLUMN "counted" VARCHAR(10),
  ADD COLUMN "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "recordedBy" TEXT,
  ADD COLUMN "recordedRole" VARCHAR(32),
  ADD COLUMN "reason" TEXT,
  ADD COLUMN "withdrawn" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "PublishedFigure"
  DROP CONSTRAINT "PublishedFigure_pkey", ADD CONSTRAINT "PublishedFigure_pkey" PRIMARY KEY ("id", "revision");

ALTER TABLE "PublishedFigure"
  ADD CONSTRAINT "PublishedFigure_revision_counts" CHECK ("revision" >= 1),
  ADD CONSTRAINT "PublishedFigure_changed_why" CHECK (
    "recordedBy" IS NULL OR "recordedRole" IS NOT NULL AND length(btrim("reason")) >= 10 AND "reason" IS NOT NULL
  ),
  ADD CONSTRAINT "PublishedFigure_counted_words" CHECK ("counted" IN ('ACTIVE', 'REGISTERED')),
  ADD CONSTRAINT "PublishedFigure_besides_not_negative" CHECK (
    coalesce("targetPercent", 0) >= 0 AND coalesce("targetPeople", 0) >= 0 AND coalesce("uncovered", 0) >= 0
    AND coalesce("percentDecimals", 0) BETWEEN 0 AND 3
  );

CREATE TRIGGER "PublishedFigure_rows_stay" BEFORE UPDATE OR DELETE ON "PublishedFigure"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "PublishedFigure_stays" BEFORE TRUNCATE ON "PublishedFigure"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The base on which a person has accepted a printed figure to be true; taken back by the next row, marked as withdrawn.
CREATE TABLE "AcceptedReading" (
    "figureId" VARCHAR(16) NOT NULL,
    "number" INTEGER NOT NULL,
    "figureRevision" INTEGER NOT NULL,
    "base" VARCHAR(16) NOT NULL,
    "year" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "percent" DECIMAL(9,3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" TEXT NOT NULL,
    "recordedRole" VARCHAR(32) NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AcceptedReading_pkey" PRIMARY KEY ("figureId", "number")
);

ALTER TABLE "AcceptedReading" ADD CONSTRAINT "AcceptedReading_figureId_figureRevision_fkey"
  FOREIGN KEY ("figureId", "figureRevision") REFERENCES "PublishedFigure"("id", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AcceptedReading"
  ADD CONSTRAINT "AcceptedReading_counts" CHECK ("number" >= 1 AND "value" > 0),
  ADD CONSTRAINT "AcceptedReading_base_known" CHECK (
    "base" IN ('EMPLOYED', 'EMPLOYEES', 'ELIGIBLE', 'LABOUR_FORCE', 'TARGET')
  ),
  ADD CONSTRAINT "AcceptedReading_why" CHECK (length(btrim("reason")) >= 10);

CREATE TRIGGER "AcceptedReading_advances_version" AFTER INSERT ON "AcceptedReading"
  FOR EACH ROW EXECUTE FUNCTION advance_data_version();
CREATE TRIGGER "AcceptedReading_rows_stay" BEFORE UPDATE OR DELETE ON "AcceptedReading"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AcceptedReading_stays" BEFORE TRUNCATE ON "AcceptedReading"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
