-- The words of articles live only here: events hold spans and digests, so a text can be taken down
-- and the chain still verifies.
CREATE TABLE log.article_text (
    article uuid PRIMARY KEY,
    title text,
    body text,
    redacted_at timestamptz,
    CONSTRAINT article_text_is_whole_or_blank CHECK (
        (redacted_at IS NULL AND body IS NOT NULL)
        OR (redacted_at IS NOT NULL AND title IS NULL AND body IS NULL)
    )
)
-- A redacted row's old version stays in the file until it is vacuumed, and one dead row among many is far below the
-- usual thresholds: without any, autovacuum comes at its next round. Rows are updated for nothing else, so it comes seldom.
-- The same holds for the TOAST table, where the long texts are.
WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

CREATE INDEX article_text_body_idx ON log.article_text USING gin (to_tsvector('english'::regconfig, body));

COMMENT ON COLUMN log.article_text.article IS 'Id of the article whose events are in stream ''article/'' || article.';
COMMENT ON COLUMN log.article_text.title IS 'NULL where the article has none, or was redacted.';
COMMENT ON COLUMN log.article_text.redacted_at IS 'recorded_at of the ArticleRedacted event that blanked title and body.';
