-- Positions in one part of the log. A part of this size takes about 50 GB with its indexes: small enough to be backed
-- up, moved or rebuilt by itself, and so large that even a large log has few. An event id is looked for in each of them.
CREATE FUNCTION log.part_size()
RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 50000000;
