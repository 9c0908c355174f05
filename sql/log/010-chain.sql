CREATE FUNCTION log.next_chain(chain bytea, previous bytea, link bytea)
RETURNS bytea
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
BEGIN
    -- Called once an event: a SET search_path would cost more than the work, so names are written out.
    RETURN pg_catalog.sha256(coalesce(chain, previous) OPERATOR(pg_catalog.||) link);
END
$$;

-- An aggregate over ordered events, used as a window function: one pass gives each event its chain hash.
-- "previous" is the hash before the first of them.
CREATE AGGREGATE log.chain(previous bytea, link bytea) (
    SFUNC = log.next_chain,
    STYPE = bytea
);
