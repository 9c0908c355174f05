CREATE FUNCTION log.refuse_change()
RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION '% on %.% is refused: the log only grows', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING
            ERRCODE = 'AN002',
            HINT = 'Append a retraction, a correction or a redaction instead.';
END
$$;

COMMENT ON FUNCTION log.refuse_change() IS 'Trigger: stops an owner''s mistake; roles other than the owner have no grant to begin with.';
