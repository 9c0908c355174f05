-- Adds parts until half of one is free behind a position.
CREATE FUNCTION log.make_room(upto bigint)
RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    WHILE (SELECT head.room < upto + log.part_size() / 2 FROM log.head) LOOP
        PERFORM log.add_part();
    END LOOP;
END
$$;
