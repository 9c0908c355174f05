-- One append to one stream, for a caller with nothing to coalesce: raises where log.append_group answers.
CREATE FUNCTION log.append(
    stream text,
    expected integer,
    ids uuid[],
    types text[],
    schemas smallint[],
    payloads jsonb[],
    title text DEFAULT NULL,
    body text DEFAULT NULL
)
RETURNS TABLE (id uuid, "position" bigint, version integer, outcome text)
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    answer record;
BEGIN
    FOR answer IN
        SELECT
            written.outcome,
            ids[written.event] AS id,
            written.position,
            written.version
        FROM log.append_group(
            ARRAY[append.stream],
            ARRAY[append.expected],
            array_fill(1, ARRAY[cardinality(ids)]),
            ids,
            types,
            schemas,
            payloads,
            CASE WHEN append.body IS NULL THEN '{}'::integer[] ELSE ARRAY[1] END,
            CASE WHEN append.body IS NULL THEN '{}'::text[] ELSE ARRAY[append.title] END,
            CASE WHEN append.body IS NULL THEN '{}'::text[] ELSE ARRAY[append.body] END
        ) AS written
        ORDER BY written.event
    LOOP
        IF answer.outcome = 'conflict' THEN
            RAISE EXCEPTION 'stream % is at version %, not %', append.stream, answer.version, append.expected
                USING ERRCODE = 'AN001', DETAIL = format('actual=%s', answer.version);
        ELSIF answer.outcome = 'taken' THEN
            RAISE EXCEPTION 'event % is already in another stream', answer.id
                USING ERRCODE = 'AN003', DETAIL = format('position=%s', answer.position);
        END IF;

        id := answer.id;
        "position" := answer.position;
        version := answer.version;
        outcome := answer.outcome;
        RETURN NEXT;
    END LOOP;
END
$$;
