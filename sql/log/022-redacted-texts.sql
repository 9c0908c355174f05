-- Few texts are ever taken down, and every new one is compared with them.
CREATE INDEX article_text_redacted_idx ON log.article_text (article)
WHERE redacted_at IS NOT NULL;
