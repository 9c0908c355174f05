CREATE FUNCTION log.link(
    "position" bigint,
    id uuid,
    stream text,
    version integer,
    type text,
    schema smallint,
    recorded_micros bigint,
    digest bytea
)
RETURNS bytea
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN int8send("position")
    || uuid_send(id)
    || int4send(octet_length(stream)) || convert_to(stream, 'UTF8')
    || int4send(version)
    || int4send(octet_length(type)) || convert_to(type, 'UTF8')
    || int2send(schema)
    || int8send(recorded_micros)
    || digest;

COMMENT ON FUNCTION log.link(bigint, uuid, text, integer, text, smallint, bigint, bytea) IS
    'The canonical bytes of an event that its chain hash covers. Integers are big-endian, texts are led by their length in bytes, the time is log.micros(recorded_at).';
