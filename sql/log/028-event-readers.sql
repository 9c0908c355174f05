-- What was bound to the table that is a part now, bound to the whole log.
CREATE OR REPLACE VIEW log.closing AS
SELECT
    position,
    (payload ->> 'event')::uuid AS event,
    id AS closed_by,
    type,
    payload
FROM log.event
WHERE type IN ('EventRetracted', 'EventCorrected');

CREATE OR REPLACE FUNCTION log.blank_texts(after bigint)
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
