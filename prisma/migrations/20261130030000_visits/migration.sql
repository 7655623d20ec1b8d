-- Visits, what was promised at them and what became of it. Nothing here is changed: what is said otherwise later is the
-- next revision, with who, when and why.

CREATE TYPE "VisitKind" AS ENUM ('AUDIENCE', 'FGD', 'OTHER');
CREATE TYPE "VisitState" AS ENUM ('PROPOSED', 'PLANNED', 'HELD', 'CANCELLED');
CREATE TYPE "CommitmentState" AS ENUM ('OPEN', 'DONE', 'DROPPED');

CREATE TABLE "Visit" (
    "id" VARCHAR(16) NOT NULL,
    "regionCode" VARCHAR(5) NOT NULL,
    "simulated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SheetCopy" (
    "sha256" CHAR(64) NOT NULL,
    "mediaType" VARCHAR(64) NOT NULL,
    "bytes" BYTEA NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SheetCopy_pkey" PRIMARY KEY ("sha256")
);

CREATE TABLE "VisitRevision" (
    "visitId" VARCHAR(16) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "day" VARCHAR(10) NOT NULL,
    "kind" "VisitKind" NOT NULL,
    "place" TEXT,
    "offices" TEXT,
    "state" "VisitState" NOT NULL,
    "said" TEXT,
    "figureIds" TEXT[],
    "sheetSha256" CHAR(64),
    "sheetAddress" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" TEXT,
    "recordedRole" VARCHAR(32),
    "reason" TEXT,

    CONSTRAINT "VisitRevision_pkey" PRIMARY KEY ("visitId", "revision")
);

CREATE TABLE "Commitment" (
    "visitId" VARCHAR(16) NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "owner" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "due" VARCHAR(10) NOT NULL,
    "state" "CommitmentState" NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" TEXT,
    "recordedRole" VARCHAR(32),
    "reason" TEXT,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("visitId", "number", "revision")
);

CREATE TABLE "CommitmentAnswer" (
    "visitId" VARCHAR(16) NOT NULL,
    "number" INTEGER NOT NULL,
    "answer" INTEGER NOT NULL,
    "commitmentRevision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "fulfilled" BOOLEAN NOT NULL,
    "evidence" TEXT,
    "evidenceUrl" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedBy" TEXT,
    "recordedRole" VARCHAR(32),

    CONSTRAINT "CommitmentAnswer_pkey" PRIMARY KEY ("visitId", "number", "answer")
);

CREATE INDEX "Visit_regionCode_idx" ON "Visit"("regionCode");
CREATE INDEX "VisitRevision_day_idx" ON "VisitRevision"("day");
CREATE INDEX "VisitRevision_sheetSha256_idx" ON "VisitRevision"("sheetSha256");
CREATE INDEX "Commitment_due_idx" ON "Commitment"("due");

ALTER TABLE "Visit" ADD CONSTRAINT "Visit_regionCode_fkey"
  FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "VisitRevision" ADD CONSTRAINT "VisitRevision_visitId_fkey"
  FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "VisitRevision" ADD CONSTRAINT "VisitRevision_sheetSha256_fkey"
  FOREIGN KEY ("sheetSha256") REFERENCES "SheetCopy"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_visitId_fkey"
  FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CommitmentAnswer" ADD CONSTRAINT "CommitmentAnswer_visitId_number_commitmentRevision_fkey"
  FOREIGN KEY ("visitId", "number", "commitmentRevision") REFERENCES "Commitment"("visitId", "number", "revision")
  ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "VisitRevision"
  ADD CONSTRAINT "VisitRevision_revision_counts" CHECK ("revision" >= 1),
  ADD CONSTRAINT "VisitRevision_day_is_one" CHECK ("day" ~ '^\d{4}-\d{2}-\d{2}$'),
  ADD CONSTRAINT "VisitRevision_by_whom" CHECK (("recordedBy" IS NULL) = ("recordedRole" IS NULL)),
  ADD CONSTRAINT "VisitRevision_sheet_whole" CHECK (("sheetSha256" IS NULL) = ("sheetAddress" IS NULL));
ALTER TABLE "Commitment"
  ADD CONSTRAINT "Commitment_counts" CHECK ("number" >= 1 AND "revision" >= 1),
  ADD CONSTRAINT "Commitment_due_is_a_day" CHECK ("due" ~ '^\d{4}-\d{2}-\d{2}$'),
  ADD CONSTRAINT "Commitment_by_whom" CHECK (("recordedBy" IS NULL) = ("recordedRole" IS NULL)),
  ADD CONSTRAINT "Commitment_changed_why" CHECK (
    "revision" = 1 OR "reason" IS NOT NULL AND length(btrim("reason")) >= 10
  );
ALTER TABLE "CommitmentAnswer"
  ADD CONSTRAINT "CommitmentAnswer_counts" CHECK ("answer" >= 1),
  ADD CONSTRAINT "CommitmentAnswer_by_whom" CHECK (("recordedBy" IS NULL) = ("recordedRole" IS NULL)),
  -- Fulfilled is what somebody can look up.
  ADD CONSTRAINT "CommitmentAnswer_evidence" CHECK (
    NOT "fulfilled" OR "evidence" IS NOT NULL OR "evidenceUrl" IS NOT NULL
  );
ALTER TABLE "SheetCopy"
  ADD CONSTRAINT "SheetCopy_is_what_it_hashes_to" CHECK ("sha256" = encode(sha256("bytes"), 'hex'));

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Visit', 'VisitRevision', 'SheetCopy', 'Commitment', 'CommitmentAnswer'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      kept || '_rows_stay', kept
    );
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      kept || '_stays', kept
    );
  END LOOP;
END $$;

-- A visit stands on the pages of its region from when it was held on, with its commitments.
CREATE FUNCTION advance_for_visits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM advance_scopes(ARRAY[left((SELECT v."regionCode" FROM "Visit" v WHERE v."id" = NEW."visitId"), 2)]);
  RETURN NULL;
END $$;

CREATE TRIGGER "VisitRevision_advances_version" AFTER INSERT ON "VisitRevision"
  FOR EACH ROW WHEN (NEW."state" = 'HELD') EXECUTE FUNCTION advance_for_visits();
CREATE TRIGGER "Commitment_advances_version" AFTER INSERT ON "Commitment"
  FOR EACH ROW EXECUTE FUNCTION advance_for_visits();
CREATE TRIGGER "CommitmentAnswer_advances_version" AFTER INSERT ON "CommitmentAnswer"
  FOR EACH ROW EXECUTE FUNCTION advance_for_visits();
