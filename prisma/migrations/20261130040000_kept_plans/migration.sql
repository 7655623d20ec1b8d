-- A plan is its address (DECISIONS 146); who works on a region keeps some under a name.
CREATE TABLE "KeptPlan" (
    "regionCode" VARCHAR(5) NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "keptBy" TEXT NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedBy" TEXT,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "KeptPlan_pkey" PRIMARY KEY ("regionCode", "number")
);

ALTER TABLE "KeptPlan" ADD CONSTRAINT "KeptPlan_regionCode_fkey"
  FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "KeptPlan"
  ADD CONSTRAINT "KeptPlan_numbers" CHECK ("number" >= 1),
  ADD CONSTRAINT "KeptPlan_short" CHECK (length("name") BETWEEN 1 AND 80 AND length("query") BETWEEN 1 AND 4000);
