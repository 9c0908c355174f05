-- Blanks the texts of the articles whose redaction has just been written, so that the event and the missing words
-- are one fact.
CREATE FUNCTION log.blank_texts(after bigint)
RETURNS void
LANGUAGE sql
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    UPDATE log.article_text
    SET title = NULL, body = NULL, redacted_at = redaction.recorded_at
    FROM log.event AS redaction
    WHERE redaction.position > after
        AND redaction.type = 'ArticleRedacted'
        AND article_text.article = substr(redaction.stream, length('article/') + 1)::uuid
        AND article_text.redacted_at IS NULL;
END;
