-- The statements of indexes.sql that a replay still has to run, each done in the transaction that builds its index.
CREATE TABLE IF NOT EXISTS projection.index_build (
    generation integer NOT NULL REFERENCES projection.generation ON DELETE CASCADE,
    ordinal integer NOT NULL,
    statement text NOT NULL,
    done boolean NOT NULL DEFAULT false,
    PRIMARY KEY (generation, ordinal)
);
