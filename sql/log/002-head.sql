-- The one row that every append locks last and holds to its commit: that makes position order commit order.
-- A sequence cannot, for it hands out a number at insert and the row appears at commit.
CREATE TABLE log.head (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    position bigint NOT NULL CHECK (position >= 0),
    chain bytea NOT NULL CHECK (octet_length(chain) = 32)
)
-- Rewritten by each append: room on the page keeps the updates heap-only.
WITH (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

INSERT INTO log.head (position, chain)
VALUES (0, decode(repeat('00', 32), 'hex'));

COMMENT ON COLUMN log.head.position IS 'Position of the newest event; 0 while the log is empty.';
COMMENT ON COLUMN log.head.chain IS 'Chain hash of the newest event; 32 zero bytes while the log is empty.';
