-- The newest position recorded at or before a moment; 0 before the first. Times never run backwards along the log,
-- so halving finds it without an index on them. STABLE, so it sees what the asking statement sees.
CREATE FUNCTION log.position_as_of(moment timestamptz)
RETURNS bigint
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    low bigint := 0;
    high bigint;
    middle bigint;
BEGIN
    SELECT position INTO STRICT high FROM log.head;

    WHILE low < high LOOP
        middle := (low + high + 1) / 2;

        IF (SELECT event.recorded_at FROM log.event WHERE event.position = middle) <= moment THEN
            low := middle;
        ELSE
            high := middle - 1;
        END IF;
    END LOOP;

    RETURN low;
END
$$;
