#!/usr/bin/env bash
# Lets a standby stream the log from here; used by the profile "scale".
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 --quiet \
    --set password="$ANNALS_SERVICE_PASSWORD" <<'SQL'
CREATE ROLE annals_standby REPLICATION LOGIN PASSWORD :'password';
SQL
echo "host replication annals_standby all scram-sha-256" >> "$PGDATA/pg_hba.conf"
