-- Sheets that are sent each month to those who ask for them (DECISIONS 157). Both go with the account they belong to.
CREATE TABLE "SheetRequest" (
    "userId" TEXT NOT NULL,
    "regionCode" VARCHAR(5) NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stoppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SheetRequest_pkey" PRIMARY KEY ("userId", "regionCode")
);

CREATE TABLE "SentSheet" (
    "userId" TEXT NOT NULL,
    "regionCode" VARCHAR(5) NOT NULL,
    "period" CHAR(7) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SentSheet_pkey" PRIMARY KEY ("userId", "regionCode", "period")
);

CREATE INDEX "SheetRequest_regionCode_idx" ON "SheetRequest"("regionCode");

ALTER TABLE "SheetRequest" ADD CONSTRAINT "SheetRequest_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SheetRequest" ADD CONSTRAINT "SheetRequest_regionCode_fkey"
  FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SentSheet" ADD CONSTRAINT "SentSheet_userId_regionCode_fkey"
  FOREIGN KEY ("userId", "regionCode") REFERENCES "SheetRequest"("userId", "regionCode") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "SheetRequest"
  -- The nation has no sheet, and a province that has been divided has none any more.
  ADD CONSTRAINT "SheetRequest_has_a_sheet" CHECK ("regionCode" ~ '^\d{2}(\.\d{2})?$' AND "regionCode" <> '00'),
  ADD CONSTRAINT "SheetRequest_in_order" CHECK ("stoppedAt" >= "askedAt");
ALTER TABLE "SentSheet"
  ADD CONSTRAINT "SentSheet_of_a_month" CHECK ("period" ~ '^\d{4}-(0[1-9]|1[0-2])$');

-- What has been sent stays so; only the account takes it along.
CREATE TRIGGER "SentSheet_rows_stay" BEFORE UPDATE ON "SentSheet"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
