-- One row a build of a projection's tables. It keeps the SQL that it was built with: live events are mapped by the
-- same text as the replayed ones, whatever the files say by then, and a rollback brings its own mapping back. The shared
-- projection.report is not kept: its text counts for the checksum, so that a change of it asks for a replay.
CREATE TABLE IF NOT EXISTS projection.generation (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    projection text NOT NULL,
    state text NOT NULL
        CHECK (state IN ('building', 'indexing', 'catching-up', 'live', 'retired', 'failed', 'aborted')),
    scratch boolean NOT NULL DEFAULT false,
    target bigint NOT NULL CHECK (target >= 0),
    checkpoint bigint NOT NULL DEFAULT 0 CHECK (checkpoint >= 0),
    epoch bigint NOT NULL DEFAULT 1,
    tables text[] NOT NULL,
    tables_sql text NOT NULL,
    project_sql text NOT NULL,
    indexes_sql text NOT NULL,
    checksum text NOT NULL,
    failure text,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    moved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    retired_at timestamptz
);

CREATE UNIQUE INDEX IF NOT EXISTS generation_live ON projection.generation (projection) WHERE state = 'live';

COMMENT ON COLUMN projection.generation.scratch IS 'Built to be compared with the live one, never to be served.';
COMMENT ON COLUMN projection.generation.target IS 'The last position that the replay maps by ranges: fixed when it starts.';
COMMENT ON COLUMN projection.generation.checkpoint IS
    'Every event up to here is in the tables; 0 while ranges are still open.';
COMMENT ON COLUMN projection.generation.epoch IS
    'Grows with each change of owner or state: who still counts on an older one writes nothing.';
COMMENT ON COLUMN projection.generation.checksum IS 'SHA-256 of the three files and the functions they share, in hexadecimal.';
COMMENT ON COLUMN projection.generation.failure IS
    'Why it failed; on a live one, why it does not move.';
COMMENT ON COLUMN projection.generation.moved_at IS 'When the checkpoint or the state last changed.';
