CREATE TABLE log.event (
    position bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    schema smallint NOT NULL CHECK (schema > 0),
    id uuid NOT NULL,
    stream text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    digest bytea NOT NULL,
    chain bytea NOT NULL,
    payload jsonb NOT NULL CHECK (jsonb_typeof(payload) = 'object'),
    CONSTRAINT event_pkey PRIMARY KEY (position),
    -- Nothing leans on these two being unique: the append function decides under the locks of stream and head.
    -- They are the second fence, and stay one within each part when the log is partitioned by position.
    CONSTRAINT event_id_key UNIQUE (id),
    CONSTRAINT event_stream_version_key UNIQUE (stream, version)
);

CREATE INDEX event_type_position_idx ON log.event (type, position);

COMMENT ON COLUMN log.event.position IS 'Place in the whole log: from 1, gapless, in commit order.';
COMMENT ON COLUMN log.event.recorded_at IS 'When the log learned it, by the database''s clock; never earlier than the event before.';
COMMENT ON COLUMN log.event.version IS 'Place in the stream: from 1, gapless.';
COMMENT ON COLUMN log.event.schema IS 'Version of the payload''s shape for this type; older ones are upcast on read.';
COMMENT ON COLUMN log.event.digest IS 'SHA-256 of payload::text in UTF-8.';
COMMENT ON COLUMN log.event.chain IS 'SHA-256 of the predecessor''s chain and log.link(…) of this event.';
