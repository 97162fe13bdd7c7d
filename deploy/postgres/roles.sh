#!/bin/bash
# Runs once, when the database is made: a role for each service, and a schema that only this role can touch.
set -euo pipefail

as_administrator() {
    psql -q -v ON_ERROR_STOP=1 --no-psqlrc -U "$POSTGRES_USER" -d "$POSTGRES_DB" "$@"
}

as_administrator -v database="$POSTGRES_DB" <<'SQL'
REVOKE ALL ON DATABASE postgres, template1, :"database" FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL

for service in question interview notify; do
    as_administrator -v database="$POSTGRES_DB" -v role=$service -v password="$(cat /run/keys/$service.key)" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
ALTER ROLE :"role" SET search_path = :"role";
GRANT CONNECT, TEMPORARY ON DATABASE :"database" TO :"role";
CREATE SCHEMA :"role" AUTHORIZATION :"role";
SQL
done
