-- Takes an article's words down: records that it happened and blanks title and body, in one transaction.
-- The old row stays in the table's file until it is vacuumed, and in backups and archived WAL for as long as those are kept.
-- Answers the position of the redaction, the first one's where there was one before.
CREATE FUNCTION log.redact(article uuid, event uuid, schema smallint, payload jsonb)
RETURNS bigint
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    article_stream text := 'article/' || redact.article;
    redacted bigint;
BEGIN
    PERFORM FROM log.stream WHERE stream.stream = article_stream FOR UPDATE;

    IF NOT FOUND THEN
        RAISE EXCEPTION 'no article % in the log', redact.article USING ERRCODE = 'AN007';
    END IF;

    SELECT min(earlier.position) INTO redacted
    FROM log.event AS earlier
    WHERE earlier.stream = article_stream AND earlier.type = 'ArticleRedacted';

    IF redacted IS NULL THEN
        SELECT written.position INTO STRICT redacted
        FROM log.append(
            article_stream,
            NULL,
            ARRAY[redact.event],
            ARRAY['ArticleRedacted'],
            ARRAY[redact.schema],
            ARRAY[redact.payload]
        ) AS written;
    END IF;

    RETURN redacted;
END
$$;
