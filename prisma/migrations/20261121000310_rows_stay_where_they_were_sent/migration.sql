-- An update has two places: where the row was and where it goes. Both must still be open.

CREATE FUNCTION takes_cells(cell "ReportCell") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Report" r
    WHERE r."period" = cell."period" AND r."regionCode" = cell."regionCode" AND r."version" = cell."version"
      AND r."status" IN ('DRAFT', 'RETURNED')
  )
$$;

CREATE OR REPLACE FUNCTION refuse_cell_of_sent_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP <> 'INSERT' AND NOT takes_cells(OLD)) OR (TG_OP <> 'DELETE' AND NOT takes_cells(NEW)) THEN
    RAISE EXCEPTION 'the cells of a report that was sent are not changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION is_of_approved_report(fact "ParticipantCount") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Report" r
    WHERE r."period" = fact."period" AND r."regionCode" = fact."regionCode" AND r."version" = fact."version"
      AND r."status" = 'APPROVED'
  )
$$;

CREATE OR REPLACE FUNCTION refuse_change_of_approved_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_of_approved_report(OLD) OR (TG_OP = 'UPDATE' AND is_of_approved_report(NEW)) THEN
    RAISE EXCEPTION 'facts are appended: % on an approved count is refused', TG_OP USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
