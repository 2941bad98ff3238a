# A PostgreSQL cluster of our own in a folder of our own, as a user who is not root, on a loopback port.
# Debian's own cluster is never touched.

# as_postgres COMMAND...: PostgreSQL refuses to run as root, so root hands over to the user postgres.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

pg_bin() { compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -1; }

# pg_start FOLDER [PORT]: makes the cluster where there is none and starts it. The role tonghu owns the database tonghu and may make
# further databases, but is no superuser and can't bypass row-level security. Sets PG_PORT, PG_URL, PG_USER, PG_PASSWORD.
pg_start() {
  local folder=$1 bin
  bin=$(pg_bin)
  PG_USER=tonghu
  if [ ! -f "$folder/cluster/PG_VERSION" ]; then
    pg_make "$folder" "$bin" "${2:-$(free_port)}"
  fi
  PG_PORT=$(cat "$folder/port")
  PG_PASSWORD=$(cat "$folder/password")
  PG_URL="jdbc:postgresql://127.0.0.1:$PG_PORT/tonghu"
  pg_running "$folder" && return 0
  (cd / && as_postgres "$bin/pg_ctl" -D "$folder/cluster" -l "$folder/log/server.log" -w -t 60 start >/dev/null) ||
    { tail -20 "$folder/log/server.log" >&2; die 1 "PostgreSQL did not start"; }
  [ -f "$folder/made" ] || pg_make_role "$folder" "$bin"
}

pg_make() {
  local folder=$1 bin=$2 port=$3
  mkdir -p "$folder/log"
  say "$port" >"$folder/port"
  (umask 077 && head -c 18 /dev/urandom | base64 | tr '+/' 'ab' >"$folder/password")
  if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$folder" "$folder/log"
  fi
  chmod 755 "$folder"
  (cd / && as_postgres "$bin/initdb" -D "$folder/cluster" --username=postgres --encoding=UTF8 --locale=C.UTF-8 \
    --auth-local=trust --auth-host=scram-sha-256 >"$folder/initdb.out" 2>&1) ||
    { cat "$folder/initdb.out" >&2; die 1 "initdb failed"; }
  as_postgres tee -a "$folder/cluster/postgresql.conf" >/dev/null <<CONF
port = $port
listen_addresses = '127.0.0.1'
unix_socket_directories = '$folder/cluster'
max_connections = 200
fsync = ${PG_FSYNC:-off}
CONF
}

pg_make_role() {
  local folder=$1 bin=$2
  (cd / && as_postgres "$bin/psql" -q -v ON_ERROR_STOP=1 -h "$folder/cluster" -p "$PG_PORT" -U postgres -d postgres) >/dev/null <<SQL ||
CREATE ROLE tonghu LOGIN NOSUPERUSER NOBYPASSRLS CREATEDB PASSWORD '$PG_PASSWORD';
CREATE DATABASE tonghu OWNER tonghu;
SQL
    die 1 "the role of the product could not be made"
  touch "$folder/made"
}

pg_running() {
  (cd / && as_postgres "$(pg_bin)/pg_ctl" -D "$1/cluster" status >/dev/null 2>&1)
}

# pg_stop FOLDER: stops the cluster if it runs; the folder stays.
pg_stop() {
  if [ -d "$1/cluster" ] && pg_running "$1"; then
    (cd / && as_postgres "$(pg_bin)/pg_ctl" -D "$1/cluster" -m fast -w -t 30 stop >/dev/null) || warn "PostgreSQL in $1 did not stop"
  fi
}
