-- The three roles of Annals. They belong to the whole cluster, so each is made only where it is missing;
-- two databases migrated at once may race for that, and either may win.
DO $$
DECLARE
    role_name text;
    -- From PostgreSQL 16 on, who makes a role is its member, but without the option to act as it.
    acting text := CASE
        WHEN pg_catalog.current_setting('server_version_num')::integer >= 160000 THEN 'SET'
        ELSE 'MEMBER'
    END;
BEGIN
    -- Two programs that migrate one database take turns.
    PERFORM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('annals roles', 0));

    FOREACH role_name IN ARRAY ARRAY['annals_owner', 'annals_app', 'annals_reader'] LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
                EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', role_name);
            END IF;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN
                NULL;
        END;

        -- A migrator that is no superuser must belong to a role to act as it. A block of its own, for who loses the
        -- race above has to join the winner's role.
        BEGIN
            IF NOT pg_catalog.pg_has_role(CURRENT_USER, role_name, acting) THEN
                EXECUTE pg_catalog.format('GRANT %I TO CURRENT_USER', role_name);
            END IF;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN
                NULL;
        END;
    END LOOP;

    BEGIN
        IF NOT pg_catalog.pg_has_role('annals_app', 'annals_reader', 'MEMBER') THEN
            GRANT annals_reader TO annals_app;
        END IF;
    EXCEPTION
        WHEN duplicate_object OR unique_violation THEN
            NULL;
    END;

    -- The owner makes the schema log, the application the read side.
    EXECUTE pg_catalog.format(
        'GRANT CREATE, CONNECT, TEMPORARY ON DATABASE %I TO annals_owner, annals_app',
        pg_catalog.current_database()
    );
    EXECUTE pg_catalog.format('GRANT CONNECT ON DATABASE %I TO annals_reader', pg_catalog.current_database());
END
$$;
