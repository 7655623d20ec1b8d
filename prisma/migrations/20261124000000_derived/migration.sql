-- What changed is known by place: an approval in one province leaves the pages of the others as they are (DECISIONS 49).

DROP TABLE "DataVersion";

CREATE TABLE "DataVersion" (
    "scope" VARCHAR(16) NOT NULL,
    "value" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "DataVersion_pkey" PRIMARY KEY ("scope")
);

CREATE TABLE "MonthVersion" (
    "period" CHAR(7) NOT NULL,
    "area" VARCHAR(2) NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "MonthVersion_pkey" PRIMARY KEY ("period", "area")
);

CREATE INDEX "MonthVersion_area_period_idx" ON "MonthVersion"("area", "period");

CREATE TABLE "AreaMonth" (
    "area" VARCHAR(2) NOT NULL,
    "period" CHAR(7) NOT NULL,
    "indicator" VARCHAR(32) NOT NULL,
    "data" VARCHAR(4) NOT NULL,
    "stamp" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "AreaMonth_pkey" PRIMARY KEY ("area", "indicator", "data", "period")
);

ALTER TABLE "DataVersion" ADD CONSTRAINT "DataVersion_scope_form" CHECK ("scope" IN ('reference', 'workers') OR "scope" ~ '^[0-9]{2}$');
INSERT INTO "DataVersion" ("scope") VALUES ('reference'), ('workers');
INSERT INTO "DataVersion" ("scope") SELECT DISTINCT left("code", 2) FROM "Region";
INSERT INTO "MonthVersion" ("period", "area", "value")
  SELECT DISTINCT "period", left("regionCode", 2), 1 FROM "Report" WHERE "status" = 'APPROVED';

-- Rows are locked in the order of their names, so that two writers never wait for each other.
CREATE FUNCTION advance_scopes(wanted text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DataVersion" ("scope", "value")
  SELECT scope, 1 FROM unnest(wanted) AS scope ORDER BY scope
  ON CONFLICT ("scope") DO UPDATE SET "value" = "DataVersion"."value" + 1;
END $$;

-- Reference data: a start writes it again, and what is the same as before moves nothing.
CREATE OR REPLACE FUNCTION advance_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM advance_scopes(ARRAY['reference']);
  RETURN NULL;
END $$;

DO $$
DECLARE shown text;
BEGIN
  FOREACH shown IN ARRAY ARRAY['Region', 'RegionAlias', 'Source', 'Instrument', 'Indicator', 'WorkerCount', 'ParticipantCount', 'Target', 'PublishedFigure'] LOOP
    EXECUTE format('DROP TRIGGER %I ON %I', shown || '_advances_version', shown);
  END LOOP;
  FOREACH shown IN ARRAY ARRAY['Region', 'RegionAlias', 'Source', 'Instrument', 'Indicator', 'Target', 'PublishedFigure'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION advance_data_version()',
      shown || '_advances_version', shown
    );
    EXECUTE format(
      'CREATE TRIGGER %I AFTER UPDATE ON %I FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION advance_data_version()',
      shown || '_change_advances_version', shown
    );
  END LOOP;
END $$;

-- Counts of a report are on pages from its approval on; nothing can be added to it afterwards.
CREATE OR REPLACE FUNCTION advance_for_approved_reports() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE areas text[];
BEGIN
  SELECT array_agg(DISTINCT left("regionCode", 2)) INTO areas FROM touched WHERE "status" = 'APPROVED';
  IF areas IS NULL THEN RETURN NULL; END IF;
  PERFORM advance_scopes(areas);
  INSERT INTO "MonthVersion" ("period", "area", "value")
  SELECT DISTINCT "period", left("regionCode", 2) AS area, 1 FROM touched WHERE "status" = 'APPROVED' ORDER BY 2, 1
  ON CONFLICT ("period", "area") DO UPDATE SET "value" = "MonthVersion"."value" + 1;
  RETURN NULL;
END $$;

CREATE FUNCTION advance_for_new_workers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE areas text[];
BEGIN
  SELECT array_agg(DISTINCT left("regionCode", 2)) INTO areas FROM touched;
  IF areas IS NULL THEN RETURN NULL; END IF;
  PERFORM advance_scopes(areas || 'workers'::text);
  RETURN NULL;
END $$;

CREATE TRIGGER "WorkerCount_insert_advances_version" AFTER INSERT ON "WorkerCount"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION advance_for_new_workers();

-- What waits to be examined is found among all reports ever made.
CREATE INDEX "Report_status_period_idx" ON "Report"("status", "period");
