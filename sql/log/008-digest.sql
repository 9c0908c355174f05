CREATE FUNCTION log.digest(payload jsonb)
RETURNS bytea
LANGUAGE sql STABLE STRICT PARALLEL SAFE
RETURN sha256(convert_to(payload::text, 'UTF8'));

COMMENT ON FUNCTION log.digest(jsonb) IS 'SHA-256 of the payload as PostgreSQL prints it. STABLE, as convert_to is, so that it is inlined.';
