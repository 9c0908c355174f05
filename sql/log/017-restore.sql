-- Writes exported events as they were: positions, times, digests and chain are given, and each is proved before
-- anything is written. Only into an empty log, in one transaction, page after page; only for the owner.
CREATE FUNCTION log.restore(
    positions bigint[],
    ids uuid[],
    streams text[],
    versions integer[],
    types text[],
    schemas smallint[],
    times timestamptz[],
    payloads jsonb[],
    digests bytea[],
    chains bytea[],
    text_articles uuid[] DEFAULT '{}',
    titles text[] DEFAULT '{}',
    bodies text[] DEFAULT '{}',
    redactions timestamptz[] DEFAULT '{}'
)
RETURNS bigint
LANGUAGE plpgsql
SECURITY INVOKER
SET search_path = pg_catalog, pg_temp
SET jit = off
SET work_mem = '64MB'
AS $$
#variable_conflict use_column
DECLARE
    base bigint;
    previous bytea;
    begun_here boolean;
    faulty record;
BEGIN
    -- The head bears the mark of the transaction that last moved it: ours, or the log must be empty.
    SELECT head.position, head.chain, head.xmin = pg_current_xact_id()::xid
    INTO STRICT base, previous, begun_here
    FROM log.head
    FOR UPDATE;

    IF base > 0 AND NOT begun_here THEN
        RAISE EXCEPTION 'the log is not empty, it holds % events', base
            USING ERRCODE = 'AN005', HINT = 'Import into a new database.';
    END IF;

    SELECT proved.place, proved.fault
    INTO faulty
    FROM (
        SELECT
            given.place,
            CASE
                WHEN given.position <> base + given.place
                    THEN format('the line holds position %s', given.position)
                WHEN given.digest <> log.digest(given.payload) THEN 'the payload does not match its digest'
                WHEN given.chain <> log.chain(
                    previous,
                    log.link(
                        base + given.place, given.id, given.stream, given.version, given.type, given.schema,
                        log.micros(given.recorded_at), given.digest
                    )
                ) OVER (ORDER BY given.place ROWS UNBOUNDED PRECEDING)
                    THEN 'the chain is broken'
            END AS fault
        FROM unnest(positions, ids, streams, versions, types, schemas, times, payloads, digests, chains)
            WITH ORDINALITY AS given (
                position, id, stream, version, type, schema, recorded_at, payload, digest, chain, place
            )
    ) AS proved
    WHERE proved.fault IS NOT NULL
    ORDER BY proved.place
    LIMIT 1;

    IF FOUND THEN
        RAISE EXCEPTION 'position %: %', base + faulty.place, faulty.fault
            USING ERRCODE = 'AN006', DETAIL = format('place=%s', faulty.place);
    END IF;

    PERFORM set_config('annals.writing', 'on', true);

    INSERT INTO log.stream (stream, version)
    SELECT given.stream, max(given.version)
    FROM unnest(streams, versions) AS given (stream, version)
    GROUP BY given.stream
    ON CONFLICT (stream) DO UPDATE SET version = excluded.version;

    INSERT INTO log.event (position, id, stream, version, type, schema, recorded_at, payload, digest, chain)
    SELECT *
    FROM unnest(positions, ids, streams, versions, types, schemas, times, payloads, digests, chains);

    INSERT INTO log.article_text (article, title, body, redacted_at)
    SELECT *
    FROM unnest(text_articles, titles, bodies, redactions);

    UPDATE log.head
    SET position = event.position, chain = event.chain
    FROM log.event
    WHERE event.position = base + cardinality(positions);

    PERFORM set_config('annals.writing', 'off', true);

    RETURN base + cardinality(positions);
END
$$;
