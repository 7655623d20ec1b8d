-- Accounts, roles with their scopes, and which branch covers what. From the schema; CHECKs below it.

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('REGIONAL_OFFICIAL', 'BRANCH_STAFF', 'BRANCH_HEAD', 'REGIONAL_OFFICE', 'SUPERVISOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "ScopeKind" AS ENUM ('REGION', 'BRANCH', 'KANWIL', 'ALL');

-- CreateTable
CREATE TABLE "Kanwil" (
    "id" VARCHAR(32) NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Kanwil_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Branch" (
    "id" VARCHAR(48) NOT NULL,
    "name" TEXT NOT NULL,
    "kanwilId" VARCHAR(32) NOT NULL,
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,

    CONSTRAINT "Branch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BranchRegion" (
    "branchId" VARCHAR(48) NOT NULL,
    "regionCode" VARCHAR(5) NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "BranchRegion_pkey" PRIMARY KEY ("branchId","regionCode","validFrom")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "twoFactorEnabled" BOOLEAN NOT NULL DEFAULT false,
    "role" "Role" NOT NULL,
    "scopeKind" "ScopeKind" NOT NULL,
    "regionCode" VARCHAR(5),
    "branchId" VARCHAR(48),
    "kanwilId" VARCHAR(32),
    "isExample" BOOLEAN NOT NULL DEFAULT false,
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "failedVerificationCount" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" VARCHAR(64) NOT NULL,
    "count" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Kanwil_name_key" ON "Kanwil"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Branch_name_key" ON "Branch"("name");

-- CreateIndex
CREATE INDEX "Branch_kanwilId_idx" ON "Branch"("kanwilId");

-- CreateIndex
CREATE INDEX "BranchRegion_regionCode_idx" ON "BranchRegion"("regionCode");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_regionCode_idx" ON "User"("regionCode");

-- CreateIndex
CREATE INDEX "User_branchId_idx" ON "User"("branchId");

-- CreateIndex
CREATE INDEX "User_kanwilId_idx" ON "User"("kanwilId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "Verification_value_idx" ON "Verification"("value");

-- CreateIndex
CREATE UNIQUE INDEX "TwoFactor_userId_key" ON "TwoFactor"("userId");

-- CreateIndex
CREATE INDEX "Throttle_since_idx" ON "Throttle"("since");

-- AddForeignKey
ALTER TABLE "Branch" ADD CONSTRAINT "Branch_kanwilId_fkey" FOREIGN KEY ("kanwilId") REFERENCES "Kanwil"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BranchRegion" ADD CONSTRAINT "BranchRegion_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BranchRegion" ADD CONSTRAINT "BranchRegion_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_regionCode_fkey" FOREIGN KEY ("regionCode") REFERENCES "Region"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_kanwilId_fkey" FOREIGN KEY ("kanwilId") REFERENCES "Kanwil"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot express -----------------------------------------------------------------------------------

ALTER TABLE "BranchRegion"
  ADD CONSTRAINT "BranchRegion_period" CHECK ("validTo" IS NULL OR "validTo" > "validFrom"),
  ADD CONSTRAINT "BranchRegion_regency" CHECK ("regionCode" ~ '^[0-9]{2}\.[0-9]{2}$');

-- A role has one kind of scope, and a scope names exactly its own place.
ALTER TABLE "User"
  ADD CONSTRAINT "User_email_form" CHECK ("email" = lower("email") AND "email" LIKE '_%@_%' AND length("email") <= 254),
  ADD CONSTRAINT "User_name_given" CHECK (btrim("name") <> '' AND length("name") <= 120),
  ADD CONSTRAINT "User_role_has_its_scope" CHECK (
    "scopeKind" = CASE "role"
      WHEN 'REGIONAL_OFFICIAL' THEN 'REGION'::"ScopeKind"
      WHEN 'BRANCH_STAFF' THEN 'BRANCH'::"ScopeKind"
      WHEN 'BRANCH_HEAD' THEN 'BRANCH'::"ScopeKind"
      WHEN 'REGIONAL_OFFICE' THEN 'KANWIL'::"ScopeKind"
      ELSE 'ALL'::"ScopeKind"
    END
  ),
  ADD CONSTRAINT "User_scope_names_its_place" CHECK (
    ("scopeKind" = 'REGION') = ("regionCode" IS NOT NULL)
    AND ("scopeKind" = 'BRANCH') = ("branchId" IS NOT NULL)
    AND ("scopeKind" = 'KANWIL') = ("kanwilId" IS NOT NULL)
  );

ALTER TABLE "Throttle" ADD CONSTRAINT "Throttle_counts" CHECK ("count" >= 0);

-- Pages say which branch covers a region.
DO $$
DECLARE shown text;
BEGIN
  FOREACH shown IN ARRAY ARRAY['Kanwil', 'Branch', 'BranchRegion'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION advance_data_version()',
      shown || '_advances_version', shown
    );
  END LOOP;
END $$;
