# Read by the drill: servers, installation, use, and what is looked at.
# shellcheck shell=bash disable=SC2154

pg=${TONGXIN_PG_BIN:+$TONGXIN_PG_BIN/}

say() { printf '[%4d 秒] %s\n' "$SECONDS" "$*"; }

# timed NAME COMMAND…
timed() {
  local name=$1 began
  shift
  began=$(date +%s%N)
  say "$name"
  "$@"
  printf '%7.1f s  %s\n' "$(jq -n "($(date +%s%N) - $began) / 1e9")" "$name" | tee -a "$figures"
}

# holds CLAIM COMMAND…: one that does not hold is told, and the drill goes on to show the others.
failed=0
holds() {
  local claim=$1
  shift
  if "$@" >"$work/last.txt" 2>&1; then
    printf '    holds  %s\n' "$claim" | tee -a "$figures"
  else
    head -n 60 "$work/last.txt"
    printf '    FAILS  %s\n' "$claim" | tee -a "$figures"
    failed=$((failed + 1))
  fi
}

# refused COMMAND…: for questions whose only answers are yes and no.
refused() { ! "$@"; }

# refuses WORDS COMMAND…: it fails, and for this reason.
refuses() {
  local words=$1 status=0
  shift
  "$@" >"$work/refusal.txt" 2>&1 || status=$?
  cat "$work/refusal.txt"
  [ "$status" = 1 ] && grep -q "$words" "$work/refusal.txt"
}

# absent GREP-WORDS…: looked, and found nothing; a search that could not look is no answer.
absent() {
  local status=0
  grep -q "$@" || status=$?
  [ "$status" = 1 ]
}

secret() { openssl rand -hex 16; }

latest() { find "$1" -mindepth 1 -maxdepth 1 ! -name '.*' | sort | tail -n 1; }

property() { sed -n "s/^$1=//p" "$backup/backup.properties"; }

environment() {
  {
    date -u
    echo "commit $(git -C "$root" rev-parse HEAD)$(git -C "$root" diff --quiet HEAD -- . ':!backend/bench/results' || echo ' and uncommitted changes')"
    echo "previous $previous"
    nproc
    java -version 2>&1 | head -n 1
    "${pg}pg_dump" --version
  } >"$results/environment.txt"
}

# --- servers: PostgreSQL and Keycloak as somebody else would run them ---

# The program takes the place of the shell that calls this.
lone() {
  exec java -Xmx128m -Dfile.encoding=UTF-8 -cp "${first:-}$root/backend/embedded/target/classes:$root/backend/embedded/target/lib/*" \
    cn.tongxin.embedded.LoneServer "$@"
}

# serve NAME WORDS…: in the background; returns when it says it is ready.
serve() {
  local name=$1
  shift
  : >"$work/$name.out"
  lone "$@" >>"$work/$name.out" 2>&1 &
  echo $! >"$work/$name.pid"
  until grep -q '^ready$' "$work/$name.out"; do
    alive "$(cat "$work/$name.pid")" || { cat "$work/$name.out" && fail "$name 没有启动。"; }
    sleep 0.2
  done
}

# A process that has ended may stay in the table until somebody asks for its end.
alive() { [ -r "/proc/$1/status" ] && ! grep -q '^State:.*Z' "/proc/$1/status" 2>/dev/null; }

stop() {
  local pid
  [ -f "$work/$1.pid" ] || return 0
  pid=$(cat "$work/$1.pid")
  kill "$pid" 2>/dev/null || true
  while alive "$pid"; do sleep 0.2; done
  rm -f "$work/$1.pid"
}

start_postgres() { SERVER_PASSWORD=$super serve postgres postgres "$work/postgres" "$pgport"; }

start_keycloak() {
  SERVER_PASSWORD=$keycloak_password SERVER_ADMIN_SECRET=$admin_secret \
    serve keycloak keycloak "$work/keycloak" $((port + 1)) "jdbc:postgresql://127.0.0.1:$pgport/keycloak"
}

# add_demo CHECKOUT: accounts and clients to sign in with, as that checkout has them.
add_demo() { (first=$1/backend/embedded/src/main/resources: && SERVER_ADMIN_SECRET=$admin_secret lone demo "$keycloak" "$1"); }

stop_servers() {
  [ ! -x "$work/service" ] || "$work/service" stop
  stop keycloak
  stop postgres
}

as_super() { PGPASSWORD=$super "${pg}psql" -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$pgport" -U postgres "$@"; }

# What the database administrator does once, docs/operations/install.md.
prepare_databases() {
  as_super -d postgres -c 'create database tongxin'
  as_super -d tongxin -f "$release/schema/bootstrap/roles.sql"
  as_super -d tongxin <<SQL
alter role tongxin_owner password '$owner_password';
alter role tongxin_api password '$api_password';
alter role tongxin_loader password '$loader_password';
revoke connect on database tongxin from public;
grant connect on database tongxin to tongxin_owner, tongxin_api, tongxin_loader;
select format('alter role %I password %L', rolname, '$owner_password'),
       format('grant connect on database tongxin to %I', rolname) from pg_roles where rolname = 'tongxin_backup' \gexec
create role keycloak login password '$keycloak_password';
create database keycloak owner keycloak;
SQL
}

# --- the installation ---

write_settings() {
  cat >"$work/etc/tongxin.env" <<SETTINGS
TONGXIN_DB_URL=jdbc:postgresql://127.0.0.1:$pgport/tongxin
TONGXIN_DB_PASSWORD=$api_password
TONGXIN_OIDC_ISSUER=$issuer
TONGXIN_WEB_ORIGIN=$api
TONGXIN_KEYRING=$work/etc/keyring
TONGXIN_FILES_DIR=$work/files
TONGXIN_AUDIT_SEAL_EVERY=5s
# Nothing but the drill writes while contents are compared.
TONGXIN_WORK_SWEEP_EVERY=off
TONGXIN_POST_DAYS_EVERY=off
TONGXIN_ACCOUNT_SYNC_EVERY=off
TONGXIN_RETENTION_EVERY=off
TONGXIN_JOBS_EVERY=off
TONGXIN_JOBS_ALIVE_EVERY=off
TONGXIN_SECOND_FACTOR_ROLES=none
TONGXIN_SECOND_FACTOR_OPTIONAL=true
TONGXIN_JAVA_OPTIONS=-Xmx384m
QUARKUS_HTTP_HOST=127.0.0.1
QUARKUS_HTTP_PORT=$port
QUARKUS_MANAGEMENT_PORT=$((port + 3))
SETTINGS
  cat >"$work/etc/operator.env" <<SETTINGS
TONGXIN_OWNER_PASSWORD=$owner_password
TONGXIN_BACKUP_PASSWORD=$owner_password
KEYCLOAK_ADMIN_CLIENT_ID=tongxin-launcher
KEYCLOAK_ADMIN_CLIENT_SECRET=$admin_secret
TONGXIN_KEYCLOAK_DB_URL=jdbc:postgresql://127.0.0.1:$pgport/keycloak
TONGXIN_KEYCLOAK_DB_PASSWORD=$keycloak_password
TONGXIN_BACKUP_DIR=$work/backups
TONGXIN_KEYRING_BACKUP_DIR=$work/keys
TONGXIN_BACKUP_PASSPHRASE_FILE=$work/etc/passphrase
TONGXIN_CURRENT=$work/opt/current
TONGXIN_STOP_COMMAND=$work/service stop
TONGXIN_START_COMMAND=$work/service start
SETTINGS
  secret >"$work/etc/passphrase"
  cat "$work/etc/passphrase" >>"$work/secrets"
  new_keyring
  chmod 600 "$work/etc/tongxin.env" "$work/etc/operator.env" "$work/etc/passphrase"
  write_service
}

# The first of an installation's keyrings is the one a search for keys looks for.
new_keyring() {
  printf 'active=k1\nkey.k1=AES-256-GCM:%s\nhash=HMAC-SHA-256:%s\n' "$(openssl rand -base64 32)" "$(openssl rand -base64 32)" \
    >"$work/etc/keyring"
  chmod 600 "$work/etc/keyring"
  sed -n 's/^[a-z0-9.]*=[A-Z0-9-]*://p' "$work/etc/keyring" >"$work/key-material"
  cat "$work/key-material" >>"$work/secrets"
}

# In place of systemd. A release from before there was a command is started by hand.
write_service() {
  cat >"$work/service" <<SERVICE
#!/usr/bin/env bash
set -euo pipefail
pid=$work/api.pid
alive() { [ -r "/proc/\$1/status" ] && ! grep -q '^State:.*Z' "/proc/\$1/status" 2>/dev/null; }
case \$1 in
  start)
    if [ -x $work/opt/current/bin/tongxin ]; then
      TONGXIN_CONF=$work/etc setsid $work/opt/current/bin/tongxin serve >>$work/api.log 2>&1 &
    else
      set -a
      . $work/etc/tongxin.env
      setsid java -Xmx384m -jar $work/opt/current/app/quarkus-run.jar >>$work/api.log 2>&1 &
    fi
    echo \$! >\$pid
    ;;
  stop)
    [ -f \$pid ] || exit 0
    kill "\$(cat \$pid)" 2>/dev/null || true
    while alive "\$(cat \$pid)"; do sleep 0.1; done
    rm -f \$pid
    ;;
esac
SERVICE
  chmod 700 "$work/service"
}

new_secrets() {
  super=$(secret) owner_password=$(secret) api_password=$(secret) loader_password=$(secret)
  keycloak_password=$(secret) admin_secret=$(secret)
  printf '%s\n' "$super" "$owner_password" "$api_password" "$loader_password" "$keycloak_password" "$admin_secret" >>"$work/secrets"
}

build_tarball() {
  (cd "$root" && mvn -q -B -ntp -Dmaven.test.skip=true -DskipTests -DskipITs package \
    -pl backend/schema,backend/keycloak,backend/embedded,backend/city,backend/app,web-client,backend/packaging)
}

unpack() {
  tar -xzf "$root"/backend/packaging/target/tongxin-*.tar.gz -C "$work/opt"
  release=$(find "$work/opt" -maxdepth 1 -type d -name 'tongxin-*' | head -n 1)
  ln -sfn "$release" "$work/opt/current"
  tongxin="$release/bin/tongxin"
}

# The earlier commit's own tarball, when it already had one; else its parts laid out as a tarball would.
build_previous() {
  local modules=backend/schema,backend/keycloak,backend/embedded,backend/city,backend/app
  [ ! -d "$work/source/backend/packaging" ] || modules=$modules,web-client,backend/packaging
  (cd "$work/source" && mvn -q -B -ntp -Dmaven.test.skip=true -DskipTests -DskipITs package -pl "$modules")
}

install_previous() {
  local part
  old="$work/opt/previous"
  mkdir -p "$old"
  if [ -d "$work/source/backend/packaging" ]; then
    tar -xzf "$work"/source/backend/packaging/target/tongxin-*.tar.gz --strip-components=1 -C "$old"
    say '较早的版本来自它自己的发行包'
  else
    say '较早的提交还没有发行包：用它构建出的接口、结构、身份领域按发行包的样子摆放'
    cp -a "$work/source/backend/app/target/quarkus-app" "$old/app"
    for part in schema keycloak; do
      mkdir -p "$old/$part"
      cp -a "$work/source/backend/$part/target/lib" "$old/$part/lib"
      cp "$work/source/backend/$part/target/tongxin-$part-"*.jar "$old/$part/tongxin-$part.jar"
    done
  fi
  ln -sfn "$old" "$work/opt/current"
}

migrate_previous() {
  TONGXIN_OWNER_PASSWORD=$owner_password java -jar "$old/schema/tongxin-schema.jar" \
    --jdbc-url "jdbc:postgresql://127.0.0.1:$pgport/tongxin" 2>"$work/previous.log" || { cat "$work/previous.log" && return 1; }
  KEYCLOAK_ADMIN_CLIENT_ID=tongxin-launcher KEYCLOAK_ADMIN_CLIENT_SECRET=$admin_secret \
    java -jar "$old/keycloak/tongxin-keycloak.jar" --server "$keycloak" --web-origin "$api"
}

load_city() {
  TONGXIN_LOADER_PASSWORD=$loader_password TONGXIN_KEYRING=$work/etc/keyring \
    java -Xmx512m -cp "$1/*:$1/lib/*" cn.tongxin.city.CityLoader \
    --jdbc-url "jdbc:postgresql://127.0.0.1:$pgport/tongxin" --user tongxin_loader --scale "$scale"
}

start_api() {
  local tries=0
  "$work/service" start
  until curl -sf "$api/q/health/ready" >/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 600 ] || { tail -n 20 "$work/api.log" && fail '接口没有就绪。'; }
    sleep 0.2
  done
}

# --- use ---

# sign_in USER PASSWORD: the token endpoint's answer.
sign_in() {
  curl -s "$issuer/protocol/openid-connect/token" -d grant_type=password -d client_id=demo-cli \
    -d "username=$1" --data-urlencode "password=$2"
}

token() { sign_in "$1" 'Tongxin@2026' | jq -er .access_token; }

# as USER CURL-WORDS…
as() {
  local user=$1
  shift
  curl -s -H "Authorization: Bearer $(token "$user")" "$@"
}

correction='{divisionCode: .village.code, name, shortName, stages, ownership, urbanRural, address, lon, lat, boarding, establishedOn,
  phone: $phone} | with_entries(select(.value != null))'

# correct BEARER ID PHONE: reads the school, writes it back with another phone number.
correct() {
  local body
  body=$(curl -sf -D "$work/headers" -H "Authorization: Bearer $1" "$api/api/v1/schools/$2" | jq -c --arg phone "$3" "$correction")
  curl -s --fail-with-body -o "$work/answer" -X PUT -H "Authorization: Bearer $1" -H 'Content-Type: application/json' \
    -H "If-Match: $(tr -d '\r' <"$work/headers" | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')" -d "$body" "$api/api/v1/schools/$2" \
    || { cat "$work/answer" && return 1; }
}

correct_schools() {
  local bearer id ids
  bearer=$(token bureau)
  ids=$(curl -sf -H "Authorization: Bearer $bearer" "$api/api/v1/schools?limit=$1" | jq -er '.items[].id')
  for id in $ids; do correct "$bearer" "$id" 0771-5500009; done
}

pick_school() { school=$(as bureau "$api/api/v1/schools?limit=1" | jq -er '.items[0].id'); }

change_phone() { correct "$(token bureau)" "$school" "$1"; }

phone_is() { [ "$(as bureau "$api/api/v1/schools/$school" | jq -er .phone)" = "$1" ]; }

# save_draft SUBJECT TEXT
save_draft() {
  as bureau --fail-with-body -o "$work/answer" -H 'Content-Type: application/json' -H "Idempotency-Key: $(secret)" \
    -d "$(jq -cn --arg subject "$1" --arg note "$2" '{form: "staff", subject: $subject, content: {note: $note}}')" "$api/api/v1/drafts" \
    || { cat "$work/answer" && return 1; }
}

# A picture that exists only here: a random comment stands in it as a chunk of its own, with length and checksum.
picture() {
  local chunk sum
  chunk="tEXtdrill\\x00$(secret)"
  sum=$(printf '%b' "$chunk" | gzip -c | tail -c 8 | head -c 4 | od -An -tx1 | awk '{ print "\\x" $4 "\\x" $3 "\\x" $2 "\\x" $1 }')
  base64 -d >"$work/plain.png" \
    <<<'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNQSFgAAAHEASFiX4r9AAAAAElFTkSuQmCC'
  head -c -12 "$work/plain.png"
  printf '%b' "\\0\\0\\0\\x26$chunk$sum"
  tail -c 12 "$work/plain.png"
}

# upload PICTURE ID-FILE
upload() {
  picture >"$1"
  as bureau --fail-with-body -o "$work/answer" -H 'Content-Type: image/png' -H 'File-Name: drill.png' -H "Idempotency-Key: $(secret)" \
    --data-binary "@$1" "$api/api/v1/files?purpose=proposals" || { cat "$work/answer" && return 1; }
  jq -er .id "$work/answer" >"$2"
}

upload_and_draft() {
  save_draft new '演练中的草稿'
  upload "$work/drill.png" "$work/file.id"
}

# set_password USER PASSWORD: as Keycloak's administrator does in its console.
set_password() {
  local bearer id
  bearer=$(curl -sf "$keycloak/realms/master/protocol/openid-connect/token" -d grant_type=client_credentials \
    -d client_id=tongxin-launcher -d "client_secret=$admin_secret" | jq -er .access_token)
  id=$(curl -sf -H "Authorization: Bearer $bearer" "$keycloak/admin/realms/tongxin/users?username=$1&exact=true" | jq -er '.[0].id')
  curl -sf -X PUT -H "Authorization: Bearer $bearer" -H 'Content-Type: application/json' \
    -d "{\"type\":\"password\",\"value\":\"$2\",\"temporary\":false}" "$keycloak/admin/realms/tongxin/users/$id/reset-password"
}

signs_in() { sign_in "$1" "$2" | jq -e 'has("access_token")'; }

cannot_sign_in() { sign_in "$1" "$2" | jq -e '.error == "invalid_grant"'; }

# With their tokens the API must know them, too: the account in Keycloak and the one in our tables are the same.
everybody_signs_in() {
  local user
  for user in "$@"; do
    answers 200 "$user" /api/v1/me || { echo "$user" && return 1; }
  done
}

signing_keys() { curl -sf "$issuer/protocol/openid-connect/certs" | jq -S '[.keys[] | {kid, n}] | sort_by(.kid)'; }

# --- what is looked at ---

unsealed() { as_super -d tongxin -c 'select count(*) from audit_event e where not exists (select from audit_leaf l where l.seq = e.seq)'; }

await_seal() { until [ "$(unsealed)" = 0 ]; do sleep 0.5; done; }

last_seal() { as_super -d tongxin -c "select id || ':' || encode(root, 'hex') from audit_seal order by id desc limit 1"; }

schema_there() { as_super -d tongxin -c 'select max(version) from flyway_schema_history where success'; }

tables_there() {
  local database
  for database in tongxin keycloak; do
    as_super -d $database -c "select count(*) from pg_tables where schemaname = 'public' and tableowner in ('tongxin_owner', 'keycloak')"
  done | jq -s add
}

# One line per table: rows and a fingerprint of all of them; one per sequence. Left out is what a restore begins anew (the change
# log, the transaction id of an audit line) and the keys a running API keeps a copy of.
contents() {
  as_super -d tongxin -F ' ' <<'SQL'
select format('select %L, count(*), md5(coalesce(string_agg(t::text, E''\n'' order by t::text), '''')) from %I t', tablename, tablename)
from pg_tables where schemaname = 'public' and tableowner = 'tongxin_owner'
  and tablename not in ('change_log', 'change_epoch', 'audit_event', 'signing_keys') and tablename !~ '^change_log_'
order by tablename \gexec
select 'audit_event', count(*), md5(string_agg((to_jsonb(e) - 'xid')::text, E'\n' order by seq)) from audit_event e;
select 'sequence ' || sequencename, last_value from pg_sequences where schemaname = 'public' and sequencename !~ '^change_log' order by 1;
SQL
  as_super -d keycloak -F ' ' <<'SQL'
select format('select %L, count(*), md5(coalesce(string_agg(t::text, E''\n'' order by t::text), '''')) from %I t', 'keycloak.' || tablename, tablename)
from pg_tables where schemaname = 'public'
  and tablename in ('user_entity', 'credential', 'client', 'component_config', 'realm', 'realm_attribute', 'keycloak_role', 'user_role_mapping')
order by tablename \gexec
SQL
}

# changed_tables BEFORE AFTER NAME…: each of these tables has another fingerprint.
changed_tables() {
  local name changed before=$1 after=$2
  shift 2
  changed=$(diff "$before" "$after" | sed -n 's/^> \([^ ]*\) .*/\1/p')
  echo "$changed"
  for name in "$@"; do grep -qxF "$name" <<<"$changed" || { echo "unchanged: $name" && return 1; }; done
}

# Tables, functions, triggers, policies, grants and defaults, as PostgreSQL itself writes them down. A check that was read back once
# loses brackets that say nothing ("(a and b) and c"), so they are not compared.
structure() {
  local database
  for database in tongxin keycloak; do
    PGPASSWORD=$super "${pg}pg_dump" -h 127.0.0.1 -p "$pgport" -U postgres --schema-only "$database" \
      | sed -e '/^--\|^$\|^\\\(un\)\?restrict /d' -e '/ CHECK (/s/[()]//g'
  done
}

row_counts() {
  as_super -d tongxin -F ' ' <<'SQL'
select format('select %L, count(*) from %I t', tablename, tablename) from pg_tables
where schemaname = 'public' and tableowner = 'tongxin_owner' and tablename not in ('change_log') order by tablename \gexec
SQL
}

# no_rows_lost BEFORE AFTER: each table of before is there, with at least as many rows.
no_rows_lost() {
  join -a 1 "$1" "$2" | awk '{ print } NF < 3 || $3 < $2 { lost = 1; print "lost: " $0 } END { exit lost }'
}

# Both databases as text: a search in a compressed dump finds nothing, whatever is in it.
plain_dumps() {
  rm -rf "$work/plain" && mkdir "$work/plain"
  "${pg}pg_restore" --file="$work/plain/database.sql" "$1/database.dump"
  "${pg}pg_restore" --file="$work/plain/keycloak.sql" "$1/keycloak.dump"
}

draft_reads_back() { as bureau "$api/api/v1/drafts/staff/new" | jq -e '.content.note == "演练中的草稿"'; }

file_reads_back() {
  as bureau -f "$api/api/v1/files/$(cat "$work/file.id")/content" -o "$work/back.png"
  cmp "$work/drill.png" "$work/back.png"
}

answers() { # STATUS USER PATH
  local status
  status=$(as "$2" -o "$work/answer" -w '%{http_code}' "$api$3")
  [ "$status" = "$1" ] || { echo "$status" && cat "$work/answer" && return 1; }
}

feed_begins_anew() { as bureau "$api/api/v1/changes?resource=schools" | jq -e '.items[0].op == "BASELINE"'; }

pages_are_served() {
  local program
  curl -sf "$api/" >"$work/page.html" || return 1
  program=$(grep -o '/assets/index-[A-Za-z0-9_-]*\.js' "$work/page.html" | sort -u) || { cat "$work/page.html" && return 1; }
  curl -sf "$api$program" >"$work/page.js" && grep -q function "$work/page.js"
}

# audit_is_whole [--kept BLOCK:ROOT]
audit_is_whole() {
  TONGXIN_DB_PASSWORD=$api_password java -cp "$release/schema/tongxin-schema.jar" cn.tongxin.schema.audit.AuditCommand \
    --jdbc-url "jdbc:postgresql://127.0.0.1:$pgport/tongxin" "$@"
}

prove_audit() { audit_is_whole >/dev/null; }
