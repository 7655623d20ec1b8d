-- CreateEnum
CREATE TYPE "EntryColumn" AS ENUM ('PU', 'BPU', 'JAKON', 'PMI', 'PU_INACTIVE', 'BPU_INACTIVE', 'JAKON_INACTIVE', 'PMI_INACTIVE', 'TOTAL');

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "answers" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "marks" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "ReportCell" (
    "regionCode" VARCHAR(5) NOT NULL,
    "period" CHAR(7) NOT NULL,
    "version" INTEGER NOT NULL,
    "column" "EntryColumn" NOT NULL,
    "text" VARCHAR(64) NOT NULL,
    "value" INTEGER,
    "revision" INTEGER NOT NULL,
    "enteredBy" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportCell_pkey" PRIMARY KEY ("period","regionCode","version","column")
);

-- CreateTable
CREATE TABLE "PeriodWindow" (
    "period" CHAR(7) NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "setBy" TEXT NOT NULL,

    CONSTRAINT "PeriodWindow_pkey" PRIMARY KEY ("period")
);

-- CreateTable
CREATE TABLE "Reopening" (
    "regionCode" VARCHAR(5) NOT NULL,
    "period" CHAR(7) NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "Reopening_pkey" PRIMARY KEY ("period","regionCode","from")
);

-- AddForeignKey
ALTER TABLE "ReportCell" ADD CONSTRAINT "ReportCell_period_regionCode_version_fkey" FOREIGN KEY ("period", "regionCode", "version") REFERENCES "Report"("period", "regionCode", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reopening" ADD CONSTRAINT "Reopening_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Whatever the application does, the database holds these.

ALTER TABLE "ReportCell" ADD CONSTRAINT "ReportCell_value_is_people" CHECK ("value" >= 0);
ALTER TABLE "ReportCell" ADD CONSTRAINT "ReportCell_revision_counts" CHECK ("revision" >= 1);
ALTER TABLE "ReportCell" ADD CONSTRAINT "ReportCell_empty_has_no_value" CHECK ("text" <> '' OR "value" IS NULL);
ALTER TABLE "Report" ADD CONSTRAINT "Report_answers_are_a_list" CHECK (jsonb_typeof("answers") = 'array');
ALTER TABLE "Report" ADD CONSTRAINT "Report_marks_are_a_list" CHECK (jsonb_typeof("marks") = 'array');
ALTER TABLE "PeriodWindow" ADD CONSTRAINT "PeriodWindow_period_form" CHECK ("period" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "PeriodWindow" ADD CONSTRAINT "PeriodWindow_opens_first" CHECK ("opensAt" < "closesAt");
ALTER TABLE "Reopening" ADD CONSTRAINT "Reopening_period_form" CHECK ("period" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "Reopening" ADD CONSTRAINT "Reopening_begins_first" CHECK ("from" < "until");
ALTER TABLE "Reopening" ADD CONSTRAINT "Reopening_has_a_reason" CHECK (length(btrim("reason")) >= 10);

CREATE FUNCTION refuse_cell_of_sent_report() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE cell record := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Report" r
    WHERE r."period" = cell."period" AND r."regionCode" = cell."regionCode" AND r."version" = cell."version"
      AND r."status" IN ('DRAFT', 'RETURNED')
  ) THEN
    RAISE EXCEPTION 'the cells of a report that was sent are not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN cell;
END $$;

CREATE TRIGGER "ReportCell_only_while_open" BEFORE INSERT OR UPDATE OR DELETE ON "ReportCell"
  FOR EACH ROW EXECUTE FUNCTION refuse_cell_of_sent_report();
CREATE TRIGGER "ReportCell_never_truncated" BEFORE TRUNCATE ON "ReportCell"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Reopening_append_only" BEFORE UPDATE OR DELETE ON "Reopening"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Only approved reports are on pages that are kept: work on drafts leaves them alone.

DROP TRIGGER "Report_advances_version" ON "Report";

CREATE FUNCTION advance_for_approved_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM touched WHERE "status" = 'APPROVED') THEN
    UPDATE "DataVersion" SET "value" = "value" + 1 WHERE "id" = 1;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "Report_insert_advances_version" AFTER INSERT ON "Report"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION advance_for_approved_reports();
CREATE TRIGGER "Report_update_advances_version" AFTER UPDATE ON "Report"
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION advance_for_approved_reports();
