-- A count that was read from a file says where it stands there, so that anybody can look it up; older ones do not know.

ALTER TABLE "WorkerCount" ADD COLUMN "fileSheet" TEXT, ADD COLUMN "fileRow" INTEGER;
ALTER TABLE "ParticipantCount" ADD COLUMN "fileSheet" TEXT, ADD COLUMN "fileRow" INTEGER;

ALTER TABLE "WorkerCount" ADD CONSTRAINT "WorkerCount_file_row_counts"
  CHECK ("fileRow" >= 1 AND ("fileSheet" IS NULL OR "fileRow" IS NOT NULL));
ALTER TABLE "ParticipantCount" ADD CONSTRAINT "ParticipantCount_file_row_counts"
  CHECK ("fileRow" >= 1 AND ("fileSheet" IS NULL OR "fileRow" IS NOT NULL));

-- Which import has put a figure into a report.
CREATE INDEX "ImportBatch_changes_idx" ON "ImportBatch" USING GIN ("changes" jsonb_path_ops);
