CREATE FUNCTION log.check_group(
    streams text[],
    expected integer[],
    requests integer[],
    ids uuid[],
    types text[],
    schemas smallint[],
    payloads jsonb[],
    text_requests integer[],
    titles text[],
    bodies text[]
)
RETURNS void
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    fault text;
BEGIN
    fault := CASE
        WHEN cardinality(streams) <> cardinality(expected)
            THEN 'streams and expected versions differ in number'
        WHEN cardinality(requests) <> ALL (
            ARRAY[cardinality(ids), cardinality(types), cardinality(schemas), cardinality(payloads)]
        )
            THEN 'the columns of the events differ in length'
        WHEN cardinality(text_requests) <> ALL (ARRAY[cardinality(titles), cardinality(bodies)])
            THEN 'the columns of the texts differ in length'
        WHEN (SELECT count(DISTINCT wanted.stream) FROM unnest(streams) AS wanted (stream)) <> cardinality(streams)
            THEN 'a stream stands twice in one group'
        WHEN (SELECT count(DISTINCT new.id) FROM unnest(ids) AS new (id)) <> cardinality(ids)
            THEN 'an event id stands twice in one group'
        WHEN EXISTS (
            SELECT FROM unnest(requests) AS new (request)
            WHERE new.request NOT BETWEEN 1 AND cardinality(streams) OR new.request IS NULL
        )
            THEN 'an event belongs to no stream of the group'
        WHEN (SELECT count(DISTINCT new.request) FROM unnest(requests) AS new (request)) <> cardinality(streams)
            THEN 'a stream of the group has no event'
        WHEN EXISTS (
            SELECT
            FROM unnest(text_requests) AS given (request)
            LEFT JOIN unnest(streams) WITH ORDINALITY AS wanted (stream, request) USING (request)
            WHERE wanted.stream IS NULL
                OR wanted.stream !~ '^article/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        )
            THEN 'a text belongs to no article''s stream of the group'
    END;

    IF fault IS NOT NULL THEN
        RAISE EXCEPTION 'malformed append: %', fault USING ERRCODE = 'AN004';
    END IF;
END
$$;
