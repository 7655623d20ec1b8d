-- What was known at the end of a day: which months and workers have changed since is asked of an index (DECISIONS 132), and
-- why a month was corrected is public where whoever wrote it was told so (DECISIONS 134).

CREATE INDEX "Report_period_approvedAt_idx" ON "Report"("period", "approvedAt");
CREATE INDEX "Report_approvedAt_idx" ON "Report"("approvedAt");
CREATE INDEX "WorkerCount_base_recordedAt_idx" ON "WorkerCount"("base", "recordedAt");
CREATE INDEX "WorkerCount_recordedAt_idx" ON "WorkerCount"("recordedAt");

ALTER TABLE "Report" ADD COLUMN "reasonIsPublic" BOOLEAN NOT NULL DEFAULT false;
