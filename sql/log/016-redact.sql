-- Takes an article's words down: records that it happened and blanks title and body, in one transaction.
-- The old row's space in the table's file is free at the next vacuum, which autovacuum does at its next round, and
-- overwritten when it is used again; VACUUM FULL leaves nothing of it. Backups and archived WAL keep what they have.
-- Answers the position of the redaction, the first one's where there was one before. The words are blanked then, too:
-- whoever asks again may have found them still there.
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

    PERFORM set_config('annals.writing', 'on', true);

    UPDATE log.article_text
    SET title = NULL, body = NULL, redacted_at = redaction.recorded_at
    FROM log.event AS redaction
    WHERE article_text.article = redact.article
        AND article_text.redacted_at IS NULL
        AND redaction.position = redacted;

    PERFORM set_config('annals.writing', 'off', true);

    RETURN redacted;
END
$$;
