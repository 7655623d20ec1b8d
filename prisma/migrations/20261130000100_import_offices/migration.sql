-- An import is its office's matter, and stays so when whoever brought it moves on.

ALTER TABLE "ImportBatch" ADD COLUMN "branchId" VARCHAR(48);
UPDATE "ImportBatch" b SET "branchId" = u."branchId" FROM "User" u WHERE u."id" = b."broughtBy";

-- CreateIndex
CREATE INDEX "ImportBatch_branchId_broughtAt_idx" ON "ImportBatch"("branchId", "broughtAt");
