-- Lists of regions can be narrowed to a regional office, so what the offices cover is on pages, too.
DO $$
DECLARE shown text;
BEGIN
  FOREACH shown IN ARRAY ARRAY['Kanwil', 'Branch', 'BranchRegion'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION advance_data_version()',
      shown || '_advances_version', shown
    );
    EXECUTE format(
      'CREATE TRIGGER %I AFTER UPDATE ON %I FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION advance_data_version()',
      shown || '_change_advances_version', shown
    );
  END LOOP;
END $$;
