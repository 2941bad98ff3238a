# The runtime folder: the distribution unpacked, with the few settings of this start written into its etc/.
# Data and keys live beside it, so a new build replaces the folder whole.

# unpack_runtime ARCHIVE FOLDER FLAVOUR: a fresh unpack when the archive or the flavour (with or without demo) changed.
unpack_runtime() {
  local archive=$1 folder=$2 flavour=$3 stamp
  stamp="$(sha256sum <"$archive" | cut -c1-64) $flavour"
  [ -f "$folder/.unpacked" ] && [ "$(cat "$folder/.unpacked")" = "$stamp" ] && return 0
  rm -rf "$folder" "$folder.new"
  mkdir -p "$folder.new"
  tar -xzf "$archive" --strip-components=1 -C "$folder.new" || die 1 "$archive can't be unpacked"
  say "$stamp" >"$folder.new/.unpacked"
  mv "$folder.new" "$folder"
}

# put_property FILE NAME VALUE: sets one line of a Java properties file, added where it is not there.
put_property() {
  local file=$1 name=$2 value
  value=$(escape_value "$3")
  touch "$file"
  PUT_NAME=$name PUT_VALUE=$value awk '
    BEGIN { name = ENVIRON["PUT_NAME"]; line = name " = " ENVIRON["PUT_VALUE"]; done = 0 }
    skip { skip = /\\$/; next }
    {
      key = $0; sub(/^[ \t]+/, "", key); sub(/[ \t]*[=:].*$/, "", key); sub(/[ \t]+$/, "", key)
      if (key == name) { if (!done) print line; done = 1; skip = /\\$/; next }
      print
    }
    END { if (!done) print line }' "$file" >"$file.tmp" && cat "$file.tmp" >"$file" && rm -f "$file.tmp"
}

escape_value() {
  local value=${1//\\/\\\\}
  say "${value//\$\{/\\\$\{}"
}

# configure_runtime FOLDER: reads RUN_PORT, RUN_BIND, RUN_DATA, DB_URL, DB_USER, DB_PASSWORD, RUN_DEMO (empty or the number of
# children) and RUN_SEED.
configure_runtime() {
  local etc=$1/etc
  put_property "$etc/org.ops4j.pax.web.cfg" org.osgi.service.http.port "$RUN_PORT"
  put_property "$etc/org.ops4j.pax.web.cfg" org.ops4j.pax.web.listening.addresses "$RUN_BIND"
  put_property "$etc/custom.system.properties" tonghu.data "$RUN_DATA"
  put_property "$etc/custom.system.properties" tonghu.keys "$RUN_DATA/keys"
  put_property "$etc/custom.system.properties" tonghu.address "http://$RUN_BIND:$RUN_PORT/"
  configure_database "$etc/org.ops4j.datasource-tonghu.cfg"
  [ -z "$RUN_DEMO" ] || configure_demo "$etc"
}

configure_database() {
  local file=$1
  (umask 077 && touch "$file")
  chmod 600 "$file"
  if [ -n "$DB_URL" ]; then
    put_property "$file" osgi.jdbc.driver.class org.postgresql.Driver
    put_property "$file" url "$(batching "$DB_URL")"
    put_property "$file" user "$DB_USER"
    put_property "$file" password "$DB_PASSWORD"
  else
    mkdir -p "$RUN_DATA/db"
    put_property "$file" osgi.jdbc.driver.class org.h2.Driver
    put_property "$file" url "jdbc:h2:file:$RUN_DATA/db/tonghu;WRITE_DELAY=0"
  fi
}

# batching JDBC-URL: the driver sends batches as one statement, unless the URL says otherwise.
batching() {
  case $1 in
    *reWriteBatchedInserts=*) say "$1" ;;
    *\?*) say "$1&reWriteBatchedInserts=true" ;;
    *) say "$1?reWriteBatchedInserts=true" ;;
  esac
}

# get_property FILE NAME: the value with its continued lines joined.
get_property() {
  sed -e ':a' -e '/\\$/N; s/\\\n[ \t]*//; ta' "$1" | sed -n "s/^[ \t]*$2[ \t]*[=:][ \t]*//p" | head -1
}

# The demo is a feature of its own that no production boot names. It comes last: what stands before a stage in brackets is a stage, too.
configure_demo() {
  local features=$1/org.apache.karaf.features.cfg boot
  boot=$(get_property "$features" featuresBoot)
  [ -n "$boot" ] || die 1 "the distribution names no featuresBoot"
  [[ $boot == *tonghu-demo* ]] || put_property "$features" featuresBoot "$boot, tonghu-demo"
  put_property "$1/org.tonghu.demo.cfg" size "$RUN_DEMO"
  put_property "$1/org.tonghu.demo.cfg" seed "$RUN_SEED"
}

# parse_postgres URL: fills DB_URL, DB_USER, DB_PASSWORD from jdbc:postgresql://… or postgresql://user:password@host:port/db;
# TONGHU_DB_USER and TONGHU_DB_PASSWORD keep a password off the command line.
parse_postgres() {
  local url=${1#jdbc:} rest login='' place
  case $url in
    postgresql://*) rest=${url#postgresql://} ;;
    postgres://*) rest=${url#postgres://} ;;
    *) die 2 "--postgres wants jdbc:postgresql://HOST:PORT/DB or postgresql://USER:PASSWORD@HOST:PORT/DB" ;;
  esac
  place=${rest%%\?*}
  if [ "$place" != "${place%@*}" ]; then
    login=${place%@*}
    rest=${rest#"$login"@}
  fi
  [[ ${rest%%\?*} == ?*/?* ]] || die 2 "--postgres names no database: postgresql://HOST:PORT/DB"
  DB_USER=$(url_decoded "${login%%:*}")
  DB_PASSWORD=
  [ "$login" = "${login%%:*}" ] || DB_PASSWORD=$(url_decoded "${login#*:}")
  take_query_login "$rest"
  DB_USER=${TONGHU_DB_USER:-$DB_USER}
  DB_PASSWORD=${TONGHU_DB_PASSWORD:-$DB_PASSWORD}
  [ -n "$DB_USER" ] || die 2 "--postgres names no user; put it into the URL or into TONGHU_DB_USER and TONGHU_DB_PASSWORD"
}

# take_query_login HOST/DB?QUERY: user and password may also stand in the query, where the driver takes them; they leave it.
take_query_login() {
  local place=${1%%\?*} query='' kept='' pair pairs
  [ "$place" = "$1" ] || query=${1#*\?}
  IFS='&' read -ra pairs <<<"$query"
  for pair in "${pairs[@]}"; do
    case $pair in
      user=*) DB_USER=$(url_decoded "${pair#user=}") ;;
      password=*) DB_PASSWORD=$(url_decoded "${pair#password=}") ;;
      ?*) kept="$kept${kept:+&}$pair" ;;
    esac
  done
  DB_URL="jdbc:postgresql://$place${kept:+?$kept}"
}

url_decoded() {
  local text=${1//\\/\\\\}
  printf '%b' "${text//%/\\x}"
}
