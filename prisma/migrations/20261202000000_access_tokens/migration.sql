-- Tokens of programs, and what they were answered under keys of their own (DECISIONS 159, 161). Both go with the account.
CREATE TABLE "AccessToken" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "hint" VARCHAR(12) NOT NULL,
    "verbs" TEXT[],
    "regions" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "MachineAnswer" (
    "tokenId" TEXT NOT NULL,
    "key" VARCHAR(128) NOT NULL,
    "asked" CHAR(64) NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "begunAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MachineAnswer_pkey" PRIMARY KEY ("tokenId", "key")
);

CREATE UNIQUE INDEX "AccessToken_hash_key" ON "AccessToken"("hash");
CREATE INDEX "AccessToken_userId_idx" ON "AccessToken"("userId");
CREATE INDEX "MachineAnswer_begunAt_idx" ON "MachineAnswer"("begunAt");

ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MachineAnswer" ADD CONSTRAINT "MachineAnswer_tokenId_fkey"
  FOREIGN KEY ("tokenId") REFERENCES "AccessToken"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "AccessToken"
  ADD CONSTRAINT "AccessToken_hash_is_one" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "AccessToken_named" CHECK (btrim("name") <> ''),
  -- One without a verb could do nothing; a null array would pass every other check.
  ADD CONSTRAINT "AccessToken_verbs_known" CHECK (
    "verbs" IS NOT NULL AND cardinality("verbs") > 0 AND "verbs" <@ ARRAY['read', 'write', 'submit']
  ),
  ADD CONSTRAINT "AccessToken_regions_are_codes" CHECK (
    "regions" IS NOT NULL AND array_position("regions", NULL) IS NULL
    AND array_to_string("regions", ',') ~ '^(\d{2}(\.\d{2})?(,\d{2}(\.\d{2})?)*)?$'
  ),
  ADD CONSTRAINT "AccessToken_ends" CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '366 days');
ALTER TABLE "MachineAnswer"
  ADD CONSTRAINT "MachineAnswer_whole" CHECK (("status" IS NULL) = ("body" IS NULL));

-- What a token may do is never changed, and one that was revoked stays so.
CREATE TRIGGER "AccessToken_stays" BEFORE UPDATE OF
  "id", "userId", "name", "hash", "hint", "verbs", "regions", "createdAt", "expiresAt" ON "AccessToken"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AccessToken_stays_revoked" BEFORE UPDATE ON "AccessToken"
  FOR EACH ROW WHEN (OLD."revokedAt" IS NOT NULL AND NEW."revokedAt" IS DISTINCT FROM OLD."revokedAt")
  EXECUTE FUNCTION refuse_change();
