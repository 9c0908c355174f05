CREATE SCHEMA IF NOT EXISTS projection;

COMMENT ON SCHEMA projection IS
    'The read side: rows that the log gives when it is mapped by the projections'' project.sql. All of it can be rebuilt.';

GRANT USAGE ON SCHEMA projection TO annals_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA projection GRANT SELECT ON TABLES TO annals_reader;
