-- CreateTable
CREATE TABLE "AuditEvent" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" VARCHAR(32) NOT NULL,
    "actorId" TEXT,
    "actorRole" TEXT,
    "action" VARCHAR(64) NOT NULL,
    "subjectKind" VARCHAR(32) NOT NULL,
    "subjectKey" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "requestId" TEXT,
    "previousHash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" INTEGER NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditEvent_subjectKind_subjectKey_idx" ON "AuditEvent"("subjectKind", "subjectKey");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_idx" ON "AuditEvent"("actorId");


-- Invariants that Prisma's schema language has no words for --------------------------------------------------

ALTER TABLE "AuditEvent"
  ADD CONSTRAINT "AuditEvent_number_positive" CHECK ("number" >= 1),
  ADD CONSTRAINT "AuditEvent_action_form" CHECK ("action" ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  ADD CONSTRAINT "AuditEvent_actor_given" CHECK ("actorKind" <> '' AND "actorId" <> '' AND "actorRole" <> ''),
  ADD CONSTRAINT "AuditEvent_subject_given" CHECK ("subjectKind" <> '' AND "subjectKey" <> ''),
  -- An object or nothing: JSON's own null would read like a missing state.
  ADD CONSTRAINT "AuditEvent_states_are_objects" CHECK (
    coalesce(jsonb_typeof("before"), 'object') = 'object' AND coalesce(jsonb_typeof("after"), 'object') = 'object'
  ),
  ADD CONSTRAINT "AuditEvent_reason_given" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "AuditEvent_hash_form" CHECK ("previousHash" ~ '^[0-9a-f]{64}$' AND "hash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "AuditHead" ADD CONSTRAINT "AuditHead_one_row" CHECK ("id" = 1);
-- Before the first event: number 0 and 64 zeros, which is what event 1 names as the hash before it.
INSERT INTO "AuditHead" ("id", "number", "hash") VALUES (1, 0, repeat('0', 64));

-- The seal: hash = sha256 of the canonical form, which ends with the hash before. lib/audit/rules/seal.ts computes the
-- same independently; a change here is a change there, and would break the chain of every database that exists.

-- A field is its length in bytes of UTF-8, a colon and its text, or "-" for NULL: no two rows share a form.
CREATE FUNCTION audit_field(field text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-')
$$;

CREATE FUNCTION audit_hash(event "AuditEvent") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat(
    audit_field(event."number"::text),
    audit_field(to_char(event."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    audit_field(event."actorKind"),
    audit_field(event."actorId"),
    audit_field(event."actorRole"),
    audit_field(event."action"),
    audit_field(event."subjectKind"),
    audit_field(event."subjectKey"),
    -- The text of jsonb is canonical: keys ordered, none twice, one way to write spaces.
    audit_field(event."before"::text),
    audit_field(event."after"::text),
    audit_field(event."reason"),
    audit_field(event."requestId"),
    audit_field(event."previousHash"::text)
  ), 'UTF8')), 'hex')
$$;

-- Number, time and hashes are given here whatever the writer says, so that none can forget or choose them.
CREATE FUNCTION seal_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head "AuditHead";
BEGIN
  -- Locked until the transaction ends: the next writer waits and then continues from what was committed.
  SELECT * INTO STRICT head FROM "AuditHead" WHERE "id" = 1 FOR UPDATE;
  NEW."number" := head."number" + 1;
  NEW."at" := date_trunc('milliseconds', clock_timestamp());
  NEW."previousHash" := head."hash";
  NEW."hash" := audit_hash(NEW);
  UPDATE "AuditHead" SET "number" = NEW."number", "hash" = NEW."hash" WHERE "id" = 1;
  RETURN NEW;
END $$;

CREATE TRIGGER "AuditEvent_seal" BEFORE INSERT ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION seal_audit_event();

CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEvent_never_truncated" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Only the seal moves the head: at depth 0 the statement came from outside a trigger.
CREATE TRIGGER "AuditHead_moves_with_events" BEFORE UPDATE ON "AuditHead"
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditHead_stays" BEFORE DELETE ON "AuditHead"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditHead_never_truncated" BEFORE TRUNCATE ON "AuditHead"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
