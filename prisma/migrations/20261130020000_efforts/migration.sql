-- What regions do to have their workers covered: groups, rules of their own, money set aside. A version goes the way of a
-- report and stays as it was approved; groups overlap the segments of participants and are never added to coverage.

CREATE TYPE "EffortKind" AS ENUM ('GROUP', 'INSTRUMENT', 'FUNDING');
CREATE TYPE "EffortStanding" AS ENUM ('REGISTERED', 'PLANNED', 'NOT_YET');
CREATE TYPE "EffortOrigin" AS ENUM ('RECORDED', 'PUBLISHED', 'SIMULATED');

CREATE TABLE "Effort" (
    "regionCode" VARCHAR(5) NOT NULL,
    "kind" "EffortKind" NOT NULL,
    "key" VARCHAR(64) NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "ReportStatus" NOT NULL,
    "origin" "EffortOrigin" NOT NULL DEFAULT 'RECORDED',
    "rule" VARCHAR(16),
    "title" TEXT,
    "standing" "EffortStanding",
    "potential" INTEGER,
    "covered" INTEGER,
    "months" INTEGER,
    "funding" VARCHAR(16),
    "amount" BIGINT,
    "year" INTEGER,
    "document" TEXT,
    "asOf" VARCHAR(10) NOT NULL,
    "source" TEXT NOT NULL,
    "url" TEXT,
    "note" TEXT,
    "reason" TEXT,
    "enteredBy" TEXT,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedBy" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "approvedBy" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "returnedBy" TEXT,
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,

    CONSTRAINT "Effort_pkey" PRIMARY KEY ("regionCode", "kind", "key", "version")
);

CREATE INDEX "Effort_status_idx" ON "Effort"("status");

ALTER TABLE "Effort" ADD CONSTRAINT "Effort_regionCode_fkey"
  FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Effort"
  ADD CONSTRAINT "Effort_version_counts" CHECK ("version" >= 1),
  ADD CONSTRAINT "Effort_numbers" CHECK (
    coalesce("potential", 0) >= 0 AND coalesce("covered", 0) >= 0 AND coalesce("amount", 0) >= 0
    AND coalesce("months", 1) BETWEEN 1 AND 12 AND coalesce("year", 2000) BETWEEN 1990 AND 2100
  ),
  ADD CONSTRAINT "Effort_says_its_kind" CHECK (CASE "kind"
    WHEN 'GROUP' THEN "standing" IS NOT NULL AND "amount" IS NULL AND "year" IS NULL
    WHEN 'INSTRUMENT' THEN num_nonnulls("rule", "title") = 2 AND num_nonnulls("standing", "potential", "covered", "months", "funding", "amount", "year") = 0
    WHEN 'FUNDING' THEN num_nonnulls("year", "funding", "amount") = 3 AND "standing" IS NULL AND "covered" IS NULL
  END),
  -- What people have approved was sent by somebody else; what the program brought was neither.
  ADD CONSTRAINT "Effort_other_hands" CHECK (
    "status" <> 'APPROVED' OR "approvedAt" IS NOT NULL AND (
      "enteredBy" IS NULL OR "submittedBy" IS NOT NULL AND "approvedBy" IS NOT NULL AND "approvedBy" <> "submittedBy"
    )
  ),
  ADD CONSTRAINT "Effort_returned_why" CHECK ("status" <> 'RETURNED' OR length(btrim("returnReason")) >= 10 AND "returnReason" IS NOT NULL);

CREATE TRIGGER "Effort_stays_approved" BEFORE UPDATE OR DELETE ON "Effort"
  FOR EACH ROW WHEN (OLD."status" = 'APPROVED') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Effort_stays" BEFORE TRUNCATE ON "Effort"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- On pages of its area from its approval on.
CREATE FUNCTION advance_for_approved_efforts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM advance_scopes(ARRAY[left(NEW."regionCode", 2)]);
  RETURN NULL;
END $$;
CREATE TRIGGER "Effort_advances_version" AFTER INSERT OR UPDATE ON "Effort"
  FOR EACH ROW WHEN (NEW."status" = 'APPROVED') EXECUTE FUNCTION advance_for_approved_efforts();
