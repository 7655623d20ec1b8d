-- What a fact rests on says whether it is real: a source that changed its kind would turn simulated figures into official
-- ones without touching a fact. Publisher, address and date may still be put right.

CREATE TRIGGER "Source_stays_as_recorded" BEFORE UPDATE ON "Source" FOR EACH ROW
  WHEN (
    (OLD."id", OLD."kind", OLD."title", OLD."fileSha256", OLD."fileName")
    IS DISTINCT FROM (NEW."id", NEW."kind", NEW."title", NEW."fileSha256", NEW."fileName")
  )
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Source_never_removed" BEFORE DELETE ON "Source"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Source_never_truncated" BEFORE TRUNCATE ON "Source"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
