-- Why an approved version is corrected; those opened before it was asked have none.

ALTER TABLE "Report" ADD COLUMN "correctionReason" TEXT;

ALTER TABLE "Report" ADD CONSTRAINT "Report_corrected_why"
  CHECK ("correctionReason" IS NULL OR ("version" > 1 AND length(btrim("correctionReason")) >= 10));

-- A correction can be abandoned while nobody is examining it; no other report ever goes away.

CREATE TRIGGER "Report_only_open_corrections_go" BEFORE DELETE ON "Report" FOR EACH ROW
  WHEN (OLD."version" = 1 OR OLD."status" NOT IN ('DRAFT', 'RETURNED'))
  EXECUTE FUNCTION refuse_change();
