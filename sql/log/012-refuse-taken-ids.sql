-- Called under the head, when others have appended since the ids were looked up: one of the new ids may have come
-- into another stream meanwhile. Then the whole group is refused and may be sent again, when the id is seen.
CREATE FUNCTION log.refuse_taken_ids(ids uuid[], steps bigint[], after bigint)
RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    taken record;
BEGIN
    SELECT new.id, stored.position, stored.stream
    INTO taken
    FROM unnest(ids, steps) AS new (id, step)
    JOIN LATERAL (
        SELECT event.position, event.stream
        FROM log.event
        WHERE event.id = new.id AND event.position > after
        OFFSET 0
    ) AS stored ON true
    WHERE new.step > 0
    LIMIT 1;

    IF FOUND THEN
        RAISE EXCEPTION 'event % is already in stream %', taken.id, taken.stream
            USING ERRCODE = 'AN003', DETAIL = format('position=%s', taken.position);
    END IF;
END
$$;
