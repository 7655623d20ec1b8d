-- Provinces of before 2022 stand beside the tree of today, each under a code that nobody else uses (DECISIONS 87).

ALTER TYPE "RegionLevel" ADD VALUE 'FORMER_PROVINCE';

-- As text: a new value of an enum cannot be used before the transaction that adds it has ended.
ALTER TABLE "Region" DROP CONSTRAINT "Region_code_by_level";
ALTER TABLE "Region" ADD CONSTRAINT "Region_code_by_level" CHECK (
  ("level"::text = 'NATION' AND "code" = '00' AND "parentCode" IS NULL)
  OR ("level"::text = 'PROVINCE' AND "code" ~ '^[1-9][0-9]$' AND "parentCode" = '00')
  OR ("level"::text = 'REGENCY' AND "code" ~ '^[1-9][0-9]\.[0-9]{2}$' AND "parentCode" = left("code", 2))
  OR ("level"::text = 'FORMER_PROVINCE' AND "code" ~ '^[1-9][0-9]L$' AND "parentCode" IS NULL AND "validTo" IS NOT NULL)
);
