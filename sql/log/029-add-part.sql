-- Makes the part of the log behind the last one. ATTACH lets everybody read and append meanwhile.
CREATE FUNCTION log.add_part()
RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    first bigint;
    beyond bigint;
    part text;
BEGIN
    SELECT head.room + 1 INTO STRICT first FROM log.head FOR UPDATE;

    beyond := first + log.part_size();
    part := 'event_' || first;

    EXECUTE format(
        'CREATE TABLE log.%1$I (
            LIKE log.event INCLUDING ALL,
            CONSTRAINT %2$I UNIQUE (id),
            CONSTRAINT %3$I UNIQUE (stream, version)
        )',
        part, part || '_id_key', part || '_stream_version_key'
    );

    EXECUTE format(
        'CREATE TRIGGER event_only_grows
            BEFORE UPDATE OR DELETE OR TRUNCATE ON log.%I
            FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change()',
        part
    );

    EXECUTE format(
        'CREATE TRIGGER event_by_append_only
            BEFORE INSERT ON log.%I
            FOR EACH STATEMENT WHEN (current_setting(''annals.writing'', true) IS DISTINCT FROM ''on'')
            EXECUTE FUNCTION log.refuse_change()',
        part
    );

    EXECUTE format('ALTER TABLE log.event ATTACH PARTITION log.%I FOR VALUES FROM (%s) TO (%s)', part, first, beyond);

    PERFORM set_config('annals.writing', 'on', true);
    UPDATE log.head SET room = beyond - 1;
    PERFORM set_config('annals.writing', 'off', true);
END
$$;
