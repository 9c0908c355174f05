-- The log, in parts by position. The table that there was becomes the first part as it is: nothing is rewritten.
--
-- Two constraints cannot span parts, since a unique constraint must hold the column that parts are made by: ids, and
-- versions of streams. Both are decided by log.append_group, versions under the stream's lock and ids under that of the
-- head, and each part keeps its own unique indexes for look-ups and as the second fence. A table of all ids
-- would be one fence for all parts, at the price of another index entry and row for every event; looking an id up in
-- every part costs an index descent a part, and a part is fifty million events.
ALTER TABLE log.event RENAME TO event_1;

ALTER INDEX log.event_pkey RENAME TO event_1_pkey;
ALTER INDEX log.event_id_key RENAME TO event_1_id_key;
ALTER INDEX log.event_stream_version_key RENAME TO event_1_stream_version_key;
ALTER INDEX log.event_type_position_idx RENAME TO event_1_type_position_idx;
ALTER INDEX log.event_closing_idx RENAME TO event_1_closing_idx;
ALTER INDEX log.event_article_url_idx RENAME TO event_1_article_url_idx;

CREATE TABLE log.event (
    LIKE log.event_1 INCLUDING CONSTRAINTS INCLUDING COMMENTS,
    CONSTRAINT event_pkey PRIMARY KEY (position)
)
PARTITION BY RANGE (position);

CREATE INDEX event_type_position_idx ON log.event (type, position);

CREATE INDEX event_closing_idx ON log.event (((payload ->> 'event')::uuid), position)
WHERE type IN ('EventRetracted', 'EventCorrected');

CREATE INDEX event_article_url_idx ON log.event USING hash ((payload ->> 'url'))
WHERE type = 'ArticleRecorded';

-- Whoever reads the log names the whole of it: a part has no grants.
REVOKE ALL ON log.event_1 FROM annals_reader, annals_app;
GRANT SELECT ON log.event TO annals_reader, annals_app;
