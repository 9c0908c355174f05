-- A moment as log.link covers it. The arithmetic is numeric, hence exact.
CREATE FUNCTION log.micros(moment timestamptz)
RETURNS bigint
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN (extract(epoch FROM moment) * 1000000)::bigint;

COMMENT ON FUNCTION log.micros(timestamptz) IS 'Microseconds since 1970-01-01T00:00:00Z.';
