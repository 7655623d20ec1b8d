-- What was done to keep the data safe and right, and when it was done last (DECISIONS 163).
CREATE TABLE "UpkeepRun" (
    "id" VARCHAR(36) NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "beganAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3) NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "UpkeepRun_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "UpkeepRun_kind_endedAt_idx" ON "UpkeepRun"("kind", "endedAt");

ALTER TABLE "UpkeepRun"
  ADD CONSTRAINT "UpkeepRun_kind_form" CHECK ("kind" ~ '^[a-z]+(-[a-z]+)*$'),
  ADD CONSTRAINT "UpkeepRun_in_order" CHECK ("endedAt" >= "beganAt"),
  ADD CONSTRAINT "UpkeepRun_summary_given" CHECK (btrim("summary") <> '');

CREATE TRIGGER "UpkeepRun_rows_stay" BEFORE UPDATE OR DELETE ON "UpkeepRun"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "UpkeepRun_stays" BEFORE TRUNCATE ON "UpkeepRun"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
