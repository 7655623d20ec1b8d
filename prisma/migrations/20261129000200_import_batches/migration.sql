-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('OPEN', 'DONE', 'UNDONE');

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" VARCHAR(22) NOT NULL,
    "status" "ImportStatus" NOT NULL,
    "broughtBy" TEXT NOT NULL,
    "broughtAt" TIMESTAMPTZ(3) NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileSha256" CHAR(64) NOT NULL,
    "file" BYTEA,
    "book" BYTEA,
    "choice" JSONB NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '[]',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "shape" CHAR(64) NOT NULL,
    "branchId" VARCHAR(48) NOT NULL,
    "choice" JSONB NOT NULL,
    "confirmedBy" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("shape","branchId")
);

-- CreateIndex
CREATE INDEX "ImportBatch_broughtBy_broughtAt_idx" ON "ImportBatch"("broughtBy", "broughtAt");

-- Whatever the application does, the database holds these.

ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_is_ended_by_somebody"
  CHECK (("status" = 'OPEN') = ("endedAt" IS NULL) AND ("endedAt" IS NULL) = ("endedBy" IS NULL));
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_changes_are_a_list" CHECK (jsonb_typeof("changes") = 'array');
