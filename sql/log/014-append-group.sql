-- The only way to write: a group of appends, each to another stream, in one call.
--
-- request       an append's place in "streams"; "requests" gives it for each event, "text_requests" for each text
-- expected      the stream's version that the caller counts on, 0 for a stream that is not there, NULL for any
-- Answers one row an event, or one for a request that wrote nothing:
--   appended    the event is new and has this position and version
--   known       an event with this id is in the stream already; nothing was added for it
--   conflict    the stream is at another version, the one given; the request wrote nothing
--   taken       an event with this id is in another stream, at the position given; the request wrote nothing
--
-- Locks are taken in one order everywhere: streams by name, then the head, which is held to the commit. Whoever
-- holds the head knows that nobody else is between taking a position and showing it.
CREATE FUNCTION log.append_group(
    streams text[],
    expected integer[],
    requests integer[],
    ids uuid[],
    types text[],
    schemas smallint[],
    payloads jsonb[],
    text_requests integer[] DEFAULT '{}',
    titles text[] DEFAULT '{}',
    bodies text[] DEFAULT '{}'
)
RETURNS TABLE (request integer, outcome text, event integer, "position" bigint, version integer)
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
-- The plans below are kept, so they must be right for any size of group and of log: index look-ups into the
-- tables, hash or merge joins among the arrays. The planner cannot know either size when it makes them.
SET enable_seqscan = off
SET enable_nestloop = off
SET jit = off
SET work_mem = '64MB'
AS $$
#variable_conflict use_column
DECLARE
    head_seen bigint;
    base bigint;
    previous bytea;
    stamp timestamptz;
    micros bigint;
    known_positions bigint[];
    known_versions integer[];
    misplaced boolean[];
    outcomes text[];
    actual_versions integer[];
    new_versions integer[];
    steps bigint[];
    versions integer[];
    digests bytea[];
    appended bigint;
    unwritten text[];
BEGIN
    PERFORM log.check_group(streams, expected, requests, ids, types, schemas, payloads, text_requests, titles, bodies);
    PERFORM set_config('annals.writing', 'on', true);

    -- 1. Lock the streams by name, making those that are not there. WHERE false: lock, change nothing. A stream
    --    that another append is just making is waited for here, and then it is there.
    INSERT INTO log.stream (stream, version)
    SELECT wanted.stream, 0
    FROM unnest(streams) AS wanted (stream)
    ORDER BY wanted.stream COLLATE "C"
    ON CONFLICT (stream) DO UPDATE SET version = 0 WHERE false;

    -- 2. Which ids are stored already? Ids of our streams cannot appear any more, for we hold the streams;
    --    the same id in another stream still can, and is looked for again once the head is held.
    SELECT head.position INTO STRICT head_seen FROM log.head;

    --    (An aggregate keeps the order of a sorted subquery; ORDER BY within each would sort once for each.)
    SELECT array_agg(looked_up.position), array_agg(looked_up.version), array_agg(looked_up.misplaced)
    INTO known_positions, known_versions, misplaced
    FROM (
        SELECT
            coalesce(stored.position, 0) AS position,
            coalesce(stored.version, 0) AS version,
            coalesce(stored.stream <> offered.stream, false) AS misplaced
        FROM (
            SELECT new.event, new.id, wanted.stream
            FROM unnest(requests, ids) WITH ORDINALITY AS new (request, id, event)
            JOIN unnest(streams) WITH ORDINALITY AS wanted (stream, request) ON wanted.request = new.request
        ) AS offered
        LEFT JOIN LATERAL (
            SELECT event.position, event.version, event.stream
            FROM log.event
            WHERE event.id = offered.id
            OFFSET 0
        ) AS stored ON true
        ORDER BY offered.event
    ) AS looked_up;

    -- 3. Judge each request by itself: one caller's conflict is not another's.
    SELECT
        array_agg(judged.outcome ORDER BY judged.request),
        array_agg(judged.actual ORDER BY judged.request),
        array_agg(
            judged.actual + CASE judged.outcome WHEN 'appended' THEN judged.fresh ELSE 0 END
            ORDER BY judged.request
        )
    INTO outcomes, actual_versions, new_versions
    FROM (
        SELECT
            wanted.request,
            held.version AS actual,
            offered.fresh,
            CASE
                WHEN offered.misplaced THEN 'taken'
                WHEN offered.fresh = 0 THEN 'known'
                WHEN coalesce(wanted.expected, held.version) = held.version THEN 'appended'
                ELSE 'conflict'
            END AS outcome
        FROM unnest(streams, expected) WITH ORDINALITY AS wanted (stream, expected, request)
        JOIN (
            SELECT
                judging.request,
                (count(*) FILTER (WHERE judging.known = 0))::integer AS fresh,
                bool_or(judging.misplaced) AS misplaced
            FROM unnest(requests, known_positions, misplaced) AS judging (request, known, misplaced)
            GROUP BY judging.request
        ) AS offered ON offered.request = wanted.request
        JOIN LATERAL (
            SELECT stream.version
            FROM log.stream
            WHERE stream.stream = wanted.stream
            OFFSET 0
        ) AS held ON true
    ) AS judged;

    -- 4. Number what is new, step by step from the head and version by version from the stream, and digest it.
    SELECT array_agg(numbered.step), array_agg(numbered.version), count(*) FILTER (WHERE numbered.step > 0)
    INTO steps, versions, appended
    FROM (
        SELECT
            CASE
                WHEN offered.fresh
                    THEN count(*) FILTER (WHERE offered.fresh) OVER (ORDER BY offered.event ROWS UNBOUNDED PRECEDING)
                ELSE 0
            END AS step,
            CASE
                WHEN offered.fresh THEN offered.actual + (count(*) FILTER (WHERE offered.fresh) OVER (
                    PARTITION BY offered.request ORDER BY offered.event ROWS UNBOUNDED PRECEDING
                ))::integer
                ELSE offered.known_version
            END AS version
        FROM (
            SELECT
                new.event,
                new.request,
                new.known_version,
                verdict.actual,
                new.known_position = 0 AND verdict.outcome = 'appended' AS fresh
            FROM unnest(requests, known_positions, known_versions) WITH ORDINALITY
                AS new (request, known_position, known_version, event)
            JOIN unnest(outcomes, actual_versions) WITH ORDINALITY AS verdict (outcome, actual, request)
                ON verdict.request = new.request
        ) AS offered
        ORDER BY offered.event
    ) AS numbered;

    IF appended > 0 THEN
        digests := ARRAY(SELECT log.digest(new.payload) FROM unnest(payloads) AS new (payload));

        -- 5. Take the head, last of all, and keep it to the commit. The clock is read under it, so that time
        --    never runs backwards along the log, even where the clock was set back.
        SELECT head.position, head.chain INTO STRICT base, previous FROM log.head FOR UPDATE;

        SELECT greatest(clock_timestamp(), max(event.recorded_at)) INTO STRICT stamp
        FROM log.event
        WHERE event.position = base;

        micros := log.micros(stamp);

        IF base > head_seen THEN
            PERFORM log.refuse_taken_ids(ids, steps, head_seen);
        END IF;

        -- 6. Write.
        INSERT INTO log.event (position, id, stream, version, type, schema, recorded_at, payload, digest, chain)
        SELECT
            base + new.step,
            new.id,
            wanted.stream,
            new.version,
            new.type,
            new.schema,
            stamp,
            new.payload,
            new.digest,
            log.chain(
                previous,
                log.link(base + new.step, new.id, wanted.stream, new.version, new.type, new.schema, micros, new.digest)
            ) OVER (ORDER BY new.step ROWS UNBOUNDED PRECEDING)
        FROM unnest(requests, ids, types, schemas, payloads, steps, versions, digests)
            AS new (request, id, type, schema, payload, step, version, digest)
        JOIN unnest(streams) WITH ORDINALITY AS wanted (stream, request) ON wanted.request = new.request
        WHERE new.step > 0
        ORDER BY new.step;

        INSERT INTO log.stream (stream, version)
        SELECT wanted.stream, wanted.new_version
        FROM unnest(streams, outcomes, new_versions) AS wanted (stream, outcome, new_version)
        WHERE wanted.outcome = 'appended'
        ON CONFLICT (stream) DO UPDATE SET version = excluded.version;

        -- A text comes with the event that opens its article's stream, and never again.
        INSERT INTO log.article_text (article, title, body)
        SELECT substr(wanted.stream, length('article/') + 1)::uuid, given.title, given.body
        FROM unnest(text_requests, titles, bodies) AS given (request, title, body)
        JOIN unnest(streams, outcomes, actual_versions) WITH ORDINALITY AS wanted (stream, outcome, actual, request)
            ON wanted.request = given.request
        WHERE wanted.outcome = 'appended' AND wanted.actual = 0;

        IF 'ArticleRedacted' = ANY (types) THEN
            PERFORM log.blank_texts(base);
        END IF;

        UPDATE log.head
        SET position = event.position, chain = event.chain
        FROM log.event
        WHERE event.position = base + appended;

        -- A hint, once a group: sending one for each event costs more than half the throughput, and a reader
        -- that never hears it polls.
        PERFORM pg_notify('annals_log', (base + appended)::text);
    END IF;

    unwritten := ARRAY(
        SELECT wanted.stream
        FROM unnest(streams, new_versions) AS wanted (stream, new_version)
        WHERE wanted.new_version = 0
    );

    IF cardinality(unwritten) > 0 THEN
        -- Made in step 1 for a request that was then refused.
        DELETE FROM log.stream WHERE stream.stream = ANY (unwritten) AND stream.version = 0;
    END IF;

    PERFORM set_config('annals.writing', 'off', true);

    RETURN QUERY
    SELECT
        new.request,
        CASE WHEN verdict.outcome = 'appended' AND new.step = 0 THEN 'known' ELSE verdict.outcome END,
        new.event::integer,
        CASE WHEN new.step > 0 THEN base + new.step ELSE new.known_position END,
        new.version
    FROM unnest(requests, steps, known_positions, versions) WITH ORDINALITY
        AS new (request, step, known_position, version, event)
    JOIN unnest(outcomes) WITH ORDINALITY AS verdict (outcome, request) ON verdict.request = new.request
    WHERE verdict.outcome IN ('appended', 'known')
    UNION ALL
    SELECT refused.request::integer, refused.outcome, NULL, NULL, refused.actual
    FROM unnest(outcomes, actual_versions) WITH ORDINALITY AS refused (outcome, actual, request)
    WHERE refused.outcome = 'conflict'
    UNION ALL
    SELECT new.request, 'taken', new.event::integer, new.known_position, NULL
    FROM unnest(requests, known_positions, misplaced) WITH ORDINALITY
        AS new (request, known_position, misplaced, event)
    WHERE new.misplaced;
END
$$;
