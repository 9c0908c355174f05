-- The ranges of positions that a replay hands to its workers. A range is done in the transaction that writes its rows.
CREATE TABLE IF NOT EXISTS projection.range (
    generation integer NOT NULL REFERENCES projection.generation ON DELETE CASCADE,
    after bigint NOT NULL,
    upto bigint NOT NULL,
    done boolean NOT NULL DEFAULT false,
    PRIMARY KEY (generation, after),
    CHECK (after < upto)
);

CREATE INDEX IF NOT EXISTS range_open ON projection.range (after, generation) WHERE NOT done;
