-- Events that a live generation could not map. While one is here, the projection is degraded and says so.
CREATE TABLE IF NOT EXISTS projection.quarantine (
    generation integer NOT NULL REFERENCES projection.generation ON DELETE CASCADE,
    position bigint NOT NULL,
    event uuid NOT NULL,
    type text NOT NULL,
    sqlstate text NOT NULL,
    error text NOT NULL,
    quarantined_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (generation, position)
);
