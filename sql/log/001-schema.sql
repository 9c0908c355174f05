-- Digests are taken over UTF-8, and a stream's name counts its bytes: another encoding would not verify elsewhere.
DO $$
BEGIN
    IF pg_catalog.current_setting('server_encoding') <> 'UTF8' THEN
        RAISE EXCEPTION 'the log needs a database in UTF8, this one is in %', pg_catalog.current_setting('server_encoding')
            USING HINT = 'Create the database with ENCODING ''UTF8''.';
    END IF;
END
$$;

CREATE SCHEMA log AUTHORIZATION annals_owner;

COMMENT ON SCHEMA log IS
    'The append-only log of events. log.append_group is the only way to write; positions are gapless and in commit order.';
