-- Streams by name. Its row is what an append locks, so versions have no gaps and no doubles even where
-- log.event is partitioned and no unique constraint can span it.
CREATE TABLE log.stream (
    stream text COLLATE "C" PRIMARY KEY CHECK (octet_length(stream) BETWEEN 1 AND 200),
    version integer NOT NULL CHECK (version >= 0)
)
WITH (fillfactor = 80);

COMMENT ON COLUMN log.stream.stream IS '''article/'' and the article''s id, or ''curation''.';
COMMENT ON COLUMN log.stream.version IS 'Version of the newest event in the stream.';
