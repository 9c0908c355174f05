#!/usr/bin/env bash
# Makes the login that the service runs as: it may append to the log and read, and nothing else. Run once, on an empty volume.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 --quiet \
    --set password="$ANNALS_SERVICE_PASSWORD" <<'SQL'
CREATE ROLE annals_app NOLOGIN;
CREATE ROLE annals_service LOGIN PASSWORD :'password' IN ROLE annals_app;
SQL
