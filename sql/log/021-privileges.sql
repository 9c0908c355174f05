-- The application reads and calls; it has no grant to write a table. Restoring is for the owner alone.
REVOKE ALL ON ALL TABLES IN SCHEMA log FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log FROM PUBLIC;

GRANT USAGE ON SCHEMA log TO annals_reader, annals_app;
GRANT SELECT ON log.head, log.stream, log.event, log.article_text, log.closing TO annals_reader, annals_app;

GRANT EXECUTE ON FUNCTION
    log.digest(jsonb),
    log.link(bigint, uuid, text, integer, text, smallint, bigint, bytea),
    log.micros(timestamptz),
    log.next_chain(bytea, bytea, bytea),
    log.chain(bytea, bytea),
    log.position_as_of(timestamptz)
TO annals_reader, annals_app;

GRANT EXECUTE ON FUNCTION
    log.append_group(
        text[], integer[], integer[], uuid[], text[], smallint[], jsonb[], integer[], text[], text[]
    ),
    log.append(text, integer, uuid[], text[], smallint[], jsonb[], text, text),
    log.redact(uuid, uuid, smallint, jsonb)
TO annals_app;
