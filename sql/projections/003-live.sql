-- The pointer. Queries say generation = (SELECT generation FROM projection.live WHERE projection = '…'): the flip and
-- the rollback are one UPDATE here, and a statement reads pointer and rows in one snapshot.
CREATE TABLE IF NOT EXISTS projection.live (
    projection text PRIMARY KEY,
    generation integer NOT NULL REFERENCES projection.generation
);
