-- CreateEnum
CREATE TYPE "WorkerBase" AS ENUM ('EMPLOYED', 'ELIGIBLE', 'LABOUR_FORCE');

-- CreateEnum
CREATE TYPE "Segment" AS ENUM ('ALL', 'PU', 'BPU', 'JAKON', 'PMI');

-- CreateEnum
CREATE TYPE "CountingBasis" AS ENUM ('DOMICILE', 'REGISTRATION');

-- CreateEnum
CREATE TYPE "Extent" AS ENUM ('OWN', 'TOTAL');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED');

-- CreateEnum
CREATE TYPE "RegionLevel" AS ENUM ('NATION', 'PROVINCE', 'REGENCY');

-- CreateEnum
CREATE TYPE "RegionKind" AS ENUM ('KABUPATEN', 'KOTA');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('OFFICIAL', 'PUBLISHED', 'SIMULATED');

-- CreateEnum
CREATE TYPE "TargetStatus" AS ENUM ('STATED', 'CLAIMED', 'CONFIRMED');

-- CreateTable
CREATE TABLE "Indicator" (
    "code" VARCHAR(32) NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "numeratorSegments" "Segment"[],
    "countingBasis" "CountingBasis",
    "base" "WorkerBase" NOT NULL,
    "denominatorSegment" "Segment" NOT NULL,
    "formula" TEXT NOT NULL,
    "referenceCode" VARCHAR(32),

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "WorkerCount" (
    "regionCode" VARCHAR(5) NOT NULL,
    "base" "WorkerBase" NOT NULL,
    "segment" "Segment" NOT NULL,
    "year" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "sourceId" VARCHAR(64) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkerCount_pkey" PRIMARY KEY ("regionCode","base","segment","year","revision")
);

-- CreateTable
CREATE TABLE "Report" (
    "regionCode" VARCHAR(5) NOT NULL,
    "period" CHAR(7) NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "ReportStatus" NOT NULL,
    "submittedBy" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "approvedBy" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "returnedBy" TEXT,
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("period","regionCode","version")
);

-- CreateTable
CREATE TABLE "ParticipantCount" (
    "regionCode" VARCHAR(5) NOT NULL,
    "period" CHAR(7) NOT NULL,
    "version" INTEGER NOT NULL,
    "extent" "Extent" NOT NULL,
    "segment" "Segment" NOT NULL,
    "basis" "CountingBasis" NOT NULL,
    "active" INTEGER NOT NULL,
    "inactive" INTEGER,
    "sourceId" VARCHAR(64) NOT NULL,

    CONSTRAINT "ParticipantCount_pkey" PRIMARY KEY ("period","regionCode","version","extent","segment","basis")
);

-- CreateTable
CREATE TABLE "DataVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "value" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "DataVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublishedFigure" (
    "id" VARCHAR(16) NOT NULL,
    "regionCode" VARCHAR(5) NOT NULL,
    "printedDate" VARCHAR(10) NOT NULL,
    "printedWeekday" VARCHAR(10),
    "acceptedDate" VARCHAR(10),
    "segment" VARCHAR(32) NOT NULL,
    "countingBasis" "CountingBasis",
    "workers" INTEGER,
    "participants" INTEGER,
    "percent" DECIMAL(7,3),
    "rounded" BOOLEAN NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "note" TEXT,

    CONSTRAINT "PublishedFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Region" (
    "code" VARCHAR(5) NOT NULL,
    "name" TEXT NOT NULL,
    "level" "RegionLevel" NOT NULL,
    "kind" "RegionKind",
    "parentCode" VARCHAR(5),
    "bpsCode" VARCHAR(4),
    "validFrom" DATE,
    "validTo" DATE,
    "tileColumn" INTEGER,
    "tileRow" INTEGER,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "RegionAlias" (
    "normalisedName" VARCHAR(80) NOT NULL,
    "parentCode" VARCHAR(5) NOT NULL,
    "regionCode" VARCHAR(5) NOT NULL,
    "alias" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "RegionAlias_pkey" PRIMARY KEY ("normalisedName","parentCode")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" VARCHAR(64) NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "fileSha256" CHAR(64),
    "fileName" TEXT,
    "dated" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instrument" (
    "id" VARCHAR(64) NOT NULL,
    "family" VARCHAR(32) NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "dated" DATE,
    "regionCode" VARCHAR(5),
    "url" TEXT,

    CONSTRAINT "Instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" VARCHAR(96) NOT NULL,
    "regionCode" VARCHAR(5) NOT NULL,
    "year" INTEGER NOT NULL,
    "percent" DECIMAL(7,4),
    "headcount" INTEGER,
    "base" "WorkerBase",
    "baseAssumed" BOOLEAN NOT NULL DEFAULT false,
    "instrumentId" VARCHAR(64) NOT NULL,
    "statedBy" TEXT,
    "status" "TargetStatus" NOT NULL,
    "url" TEXT,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_position_key" ON "Indicator"("position");

-- CreateIndex
CREATE INDEX "WorkerCount_base_year_idx" ON "WorkerCount"("base", "year");

-- CreateIndex
CREATE INDEX "Report_regionCode_period_idx" ON "Report"("regionCode", "period");

-- CreateIndex
CREATE INDEX "ParticipantCount_regionCode_period_idx" ON "ParticipantCount"("regionCode", "period");

-- CreateIndex
CREATE INDEX "PublishedFigure_regionCode_idx" ON "PublishedFigure"("regionCode");

-- CreateIndex
CREATE UNIQUE INDEX "Region_bpsCode_key" ON "Region"("bpsCode");

-- CreateIndex
CREATE INDEX "Region_parentCode_idx" ON "Region"("parentCode");

-- CreateIndex
CREATE UNIQUE INDEX "Region_tileColumn_tileRow_key" ON "Region"("tileColumn", "tileRow");

-- CreateIndex
CREATE INDEX "RegionAlias_regionCode_idx" ON "RegionAlias"("regionCode");

-- CreateIndex
CREATE INDEX "Target_year_idx" ON "Target"("year");

-- CreateIndex
CREATE UNIQUE INDEX "Target_regionCode_year_instrumentId_key" ON "Target"("regionCode", "year", "instrumentId");

-- AddForeignKey
ALTER TABLE "WorkerCount" ADD CONSTRAINT "WorkerCount_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkerCount" ADD CONSTRAINT "WorkerCount_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipantCount" ADD CONSTRAINT "ParticipantCount_period_regionCode_version_fkey" FOREIGN KEY ("period", "regionCode", "version") REFERENCES "Report"("period", "regionCode", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipantCount" ADD CONSTRAINT "ParticipantCount_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionAlias" ADD CONSTRAINT "RegionAlias_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "Instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Invariants that Prisma's schema language has no words for --------------------------------------------------

ALTER TABLE "Region"
  ADD CONSTRAINT "Region_code_by_level" CHECK (
    ("level" = 'NATION' AND "code" = '00' AND "parentCode" IS NULL)
    OR ("level" = 'PROVINCE' AND "code" ~ '^[1-9][0-9]$' AND "parentCode" = '00')
    OR ("level" = 'REGENCY' AND "code" ~ '^[1-9][0-9]\.[0-9]{2}$' AND "parentCode" = left("code", 2))
  ),
  ADD CONSTRAINT "Region_kind_of_regency" CHECK (("level" = 'REGENCY') = ("kind" IS NOT NULL)),
  ADD CONSTRAINT "Region_name_given" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "Region_bps_code_form" CHECK ("bpsCode" ~ '^[0-9]{2}([0-9]{2})?$'),
  ADD CONSTRAINT "Region_validity_order" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validFrom" <= "validTo"),
  ADD CONSTRAINT "Region_tile_both_or_none" CHECK (("tileColumn" IS NULL) = ("tileRow" IS NULL));

ALTER TABLE "RegionAlias"
  ADD CONSTRAINT "RegionAlias_name_given" CHECK (btrim("normalisedName") <> '' AND btrim("alias") <> '');

ALTER TABLE "Source"
  ADD CONSTRAINT "Source_title_given" CHECK (btrim("title") <> ''),
  ADD CONSTRAINT "Source_sha256_form" CHECK ("fileSha256" ~ '^[0-9a-f]{64}$');

ALTER TABLE "Indicator"
  ADD CONSTRAINT "Indicator_has_numerator" CHECK (cardinality("numeratorSegments") > 0);

ALTER TABLE "WorkerCount"
  ADD CONSTRAINT "WorkerCount_not_negative" CHECK ("count" >= 0),
  ADD CONSTRAINT "WorkerCount_year_range" CHECK ("year" BETWEEN 1990 AND 2100),
  ADD CONSTRAINT "WorkerCount_revision_positive" CHECK ("revision" >= 1),
  ADD CONSTRAINT "WorkerCount_segment_of_base" CHECK ("segment" <> 'PMI');

ALTER TABLE "Report"
  ADD CONSTRAINT "Report_period_form" CHECK ("period" ~ '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'),
  ADD CONSTRAINT "Report_version_positive" CHECK ("version" >= 1),
  ADD CONSTRAINT "Report_approved_when" CHECK ("status" <> 'APPROVED' OR "approvedAt" IS NOT NULL),
  ADD CONSTRAINT "Report_returned_why" CHECK ("status" <> 'RETURNED' OR btrim("returnReason") <> ''),
  ADD CONSTRAINT "Report_four_eyes" CHECK ("approvedBy" IS NULL OR "submittedBy" IS NULL OR "approvedBy" <> "submittedBy");

ALTER TABLE "ParticipantCount"
  ADD CONSTRAINT "ParticipantCount_active_not_negative" CHECK ("active" >= 0),
  ADD CONSTRAINT "ParticipantCount_inactive_not_negative" CHECK ("inactive" >= 0);

ALTER TABLE "Target"
  ADD CONSTRAINT "Target_promises_something" CHECK ("percent" IS NOT NULL OR "headcount" IS NOT NULL),
  ADD CONSTRAINT "Target_positive" CHECK ("percent" > 0 AND "headcount" > 0 OR "percent" > 0 AND "headcount" IS NULL OR "percent" IS NULL AND "headcount" > 0),
  ADD CONSTRAINT "Target_year_range" CHECK ("year" BETWEEN 1990 AND 2100);

ALTER TABLE "PublishedFigure"
  ADD CONSTRAINT "PublishedFigure_printed_date_form" CHECK ("printedDate" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  ADD CONSTRAINT "PublishedFigure_accepted_date_form" CHECK ("acceptedDate" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  ADD CONSTRAINT "PublishedFigure_not_negative" CHECK (
    coalesce("workers", 0) >= 0 AND coalesce("participants", 0) >= 0 AND coalesce("percent", 0) >= 0
  );

ALTER TABLE "DataVersion" ADD CONSTRAINT "DataVersion_one_row" CHECK ("id" = 1);
INSERT INTO "DataVersion" ("id", "value") VALUES (1, 0);

-- Facts are appended: what is recorded or approved is never changed or removed -------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'facts are appended: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "WorkerCount_append_only" BEFORE UPDATE OR DELETE ON "WorkerCount"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "WorkerCount_never_truncated" BEFORE TRUNCATE ON "WorkerCount"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ParticipantCount_never_truncated" BEFORE TRUNCATE ON "ParticipantCount"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Report_never_truncated" BEFORE TRUNCATE ON "Report"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Report_approved_is_final" BEFORE UPDATE OR DELETE ON "Report"
  FOR EACH ROW WHEN (OLD."status" = 'APPROVED') EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_change_of_approved_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Report" r
    WHERE r."period" = OLD."period" AND r."regionCode" = OLD."regionCode" AND r."version" = OLD."version" AND r."status" = 'APPROVED'
  ) THEN
    RAISE EXCEPTION 'facts are appended: % on an approved count is refused', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "ParticipantCount_approved_is_final" BEFORE UPDATE OR DELETE ON "ParticipantCount"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approved_count();

-- Set-based, so that a bulk load of 117,000 counts pays for two joins and not for 117,000 look-ups.
CREATE FUNCTION check_new_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM new_counts n JOIN "Report" r USING ("period", "regionCode", "version") WHERE r."status" = 'APPROVED'
  ) THEN
    RAISE EXCEPTION 'a count cannot be added to an approved report' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM new_counts n
    JOIN "ParticipantCount" c USING ("period", "regionCode", "version", "extent", "basis")
    WHERE (n."segment" = 'ALL') <> (c."segment" = 'ALL')
  ) THEN
    RAISE EXCEPTION 'segment ALL stands alone in a report' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "ParticipantCount_check_new" AFTER INSERT ON "ParticipantCount"
  REFERENCING NEW TABLE AS new_counts FOR EACH STATEMENT EXECUTE FUNCTION check_new_counts();

-- Whatever a page shows advances the version, so no cache can miss a write, also not one made outside the app.

CREATE FUNCTION advance_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "DataVersion" SET "value" = "value" + 1 WHERE "id" = 1;
  RETURN NULL;
END $$;

DO $$
DECLARE shown text;
BEGIN
  FOREACH shown IN ARRAY ARRAY['Region', 'RegionAlias', 'Source', 'Instrument', 'Indicator', 'WorkerCount', 'Report', 'ParticipantCount', 'Target', 'PublishedFigure'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION advance_data_version()',
      shown || '_advances_version', shown
    );
  END LOOP;
END $$;
