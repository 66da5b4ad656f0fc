# Shared by all commands. Settings are read, never executed; secrets go to programs by environment or standard input, so that
# they stand neither in a process list nor in what is printed.

: "${release:?}"
conf=${TONGXIN_CONF:-/etc/tongxin}

say() { printf '%s\n' "$*"; }

warn() { printf '注意：%s\n' "$*" >&2; }

# fail SENTENCE [CODE]
fail() {
  printf '%s\n' "$1" >&2
  exit "${2:-1}"
}

misused() { fail "$1 用 tongxin $command --help 查看用法。" 2; }

# With seconds since the command began: the runbook's times come from these lines.
step() { printf '[%4d 秒] %s\n' "$SECONDS" "$*"; }

# Lines NAME=VALUE, as systemd reads them: no shell in between. What stands in the environment already wins.
read_settings() {
  local line name value number=0
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    case "$line" in '' | '#'* | ';'*) continue ;; esac
    name=${line%%=*} value=${line#*=}
    [[ $name =~ ^[A-Z][A-Z0-9_]*$ && $line == *=* ]] || fail "$1 的第 $number 行不是“名称=值”。"
    case "$value" in
      \"*\") value=${value#\"} value=${value%\"} ;;
      \'*\') value=${value#\'} value=${value%\'} ;;
    esac
    [ -n "${!name+set}" ] || export "$name=$value"
  done <"$1"
}

# load_settings [operator]: operator.env holds what the serving process must not know. The serving user may not read a file
# of root's; systemd has put its lines into the environment already.
load_settings() {
  local file
  for file in tongxin.env ${1:+operator.env}; do
    if [ -r "$conf/$file" ]; then
      read_settings "$conf/$file"
    elif [ -e "$conf/$file" ] && [ "$command" != serve ]; then
      fail "没有权限读取 $conf/$file，请用 root 运行。"
    fi
  done
  database_url=${TONGXIN_DB_URL:-jdbc:postgresql://127.0.0.1:5432/tongxin}
  issuer=${TONGXIN_OIDC_ISSUER:-http://localhost:8081/realms/tongxin}
  keycloak_url=${TONGXIN_KEYCLOAK_URL:-${issuer%/realms/*}}
  owner=${TONGXIN_OWNER_USER:-tongxin_owner}
}

need_setting() {
  [ -n "${!1:-}" ] || fail "缺少设置 $1（$2）。"
}

need_tool() {
  command -v "$1" >/dev/null 2>&1 || fail "缺少程序 $1：$2"
}

java_program() {
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s/bin/java' "$JAVA_HOME"; else printf 'java'; fi
}

# pg PROGRAM: its path; TONGXIN_PG_BIN names the directory when several releases are installed.
pg() { printf '%s' "${TONGXIN_PG_BIN:+$TONGXIN_PG_BIN/}$1"; }

# use_database JDBC_URL USER PASSWORD: psql, pg_dump and pg_restore connect there from now on.
use_database() {
  local rest=${1#jdbc:postgresql://} query='' authority pair
  [ "$rest" != "$1" ] || fail "数据库地址应以 jdbc:postgresql:// 开头。"
  case "$rest" in *\?*) query=${rest#*\?} rest=${rest%%\?*} ;; esac
  authority=${rest%%/*}
  export PGDATABASE=${rest#*/} PGHOST=${authority%:*} PGPORT=5432 PGUSER=$2 PGPASSWORD=$3
  [ "$authority" = "$PGHOST" ] || PGPORT=${authority##*:}
  PGHOST=${PGHOST#[} PGHOST=${PGHOST%]}
  export PGCONNECT_TIMEOUT=10 PGAPPNAME=tongxin-operator PGCLIENTENCODING=UTF8
  unset PGSSLMODE PGSSLROOTCERT
  local IFS='&'
  for pair in $query; do
    case "$pair" in
      sslmode=*) export PGSSLMODE=${pair#*=} ;;
      sslrootcert=*) export PGSSLROOTCERT=${pair#*=} ;;
    esac
  done
}

use_keycloak_database() {
  need_setting TONGXIN_KEYCLOAK_DB_PASSWORD "登录服务的数据库口令，写在 $conf/operator.env"
  use_database "$TONGXIN_KEYCLOAK_DB_URL" "${TONGXIN_KEYCLOAK_DB_USER:-keycloak}" "$TONGXIN_KEYCLOAK_DB_PASSWORD"
}

as_owner() {
  need_setting TONGXIN_OWNER_PASSWORD "表的所有者 $owner 的口令，写在 $conf/operator.env"
  use_database "$database_url" "$owner" "$TONGXIN_OWNER_PASSWORD"
}

# Protected tables give their rows to nobody whom row security binds, and that is the owner too.
as_backup() {
  need_setting TONGXIN_BACKUP_PASSWORD "备份角色的口令，写在 $conf/operator.env；角色由 schema/bootstrap/roles.sql 建立"
  use_database "$database_url" "${TONGXIN_BACKUP_USER:-tongxin_backup}" "$TONGXIN_BACKUP_PASSWORD"
}

# sql TEXT: rows without decoration.
sql() { "$(pg psql)" -X -q -A -t -v ON_ERROR_STOP=1 -c "$1"; }

# The client must be at least as new as the server: pg_dump refuses a newer one.
need_pg_client() {
  local server client program
  for program in psql pg_dump pg_restore; do
    need_tool "$(pg "$program")" "请安装 postgresql-client-18，或用 TONGXIN_PG_BIN 指明它的目录。"
  done
  server=$(sql 'show server_version_num') || fail "连接不上数据库 $PGHOST:$PGPORT/$PGDATABASE。"
  client=$("$(pg pg_dump)" --version | sed -n 's/^[^0-9]*\([0-9]*\).*/\1/p')
  [ "$client" -ge $((server / 10000)) ] \
    || fail "pg_dump 的版本 $client 比数据库的版本 $((server / 10000)) 旧，请安装 postgresql-client-$((server / 10000))。"
}

# The migration and the realm step this release was written for, by its own files.
schema_wanted() {
  local file
  file=$(find "$release/schema/migration" -name 'V*.sql' -printf '%f\n' | sort | tail -n 1)
  file=${file#V}
  printf '%s' "${file%%__*}"
}

realm_wanted() {
  local file
  file=$(find "$release/keycloak/realm" -name '[0-9]*.json' -printf '%f\n' | sort | tail -n 1)
  printf '%d' "$((10#${file%%-*}))"
}

schema_found() {
  sql "select case when to_regclass('flyway_schema_history') is null then '0' end" | grep -q 0 && printf 0 && return
  sql "select coalesce(max(version), '0') from flyway_schema_history where success"
}

sha256_of() { sha256sum -- "$1" | cut -d ' ' -f 1; }

# Does FILE lie below DIRECTORY?
lies_in() {
  case "$(readlink -m -- "$1")/" in "$(readlink -m -- "$2")"/*) return 0 ;; *) return 1 ;; esac
}

# curl whose secrets come from standard input as a configuration.
ask() { curl --silent --show-error --fail --max-time 15 "$@"; }

# The version of the realm as its own attribute says; needs the admin client.
realm_found() {
  local token
  token=$(printf 'data-urlencode = "client_id=%s"\ndata-urlencode = "client_secret=%s"\n' \
    "$KEYCLOAK_ADMIN_CLIENT_ID" "$KEYCLOAK_ADMIN_CLIENT_SECRET" \
    | ask --config - --data grant_type=client_credentials \
      "$keycloak_url/realms/master/protocol/openid-connect/token" \
    | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p') || return 1
  [ -n "$token" ] || return 1
  printf 'header = "Authorization: Bearer %s"\n' "$token" \
    | ask --config - "$keycloak_url/admin/realms/${issuer##*/}" \
    | sed -n 's/.*"tongxin.realm.version":"\([0-9]*\)".*/\1/p'
}

# Stops or starts the API. More than one machine: say so in operator.env.
service() {
  case "$1" in
    stop) bash -c "${TONGXIN_STOP_COMMAND:-systemctl stop tongxin-api}" ;;
    start) bash -c "${TONGXIN_START_COMMAND:-systemctl start tongxin-api}" ;;
  esac
}

health_url() { printf '%s' "${TONGXIN_HEALTH_URL:-http://127.0.0.1:${QUARKUS_HTTP_PORT:-8080}/q/health/ready}"; }

# await_nobody QUESTION: whether sessions that were just ended are gone within ten seconds.
await_nobody() {
  local since=$SECONDS
  until [ "$("$1")" = 0 ]; do
    [ $((SECONDS - since)) -lt 10 ] || return 1
    sleep 1
  done
}

# The API's own connections to the database we are connected to.
api_sessions() {
  sql "select count(*) from pg_stat_activity where datname = current_database() and usename <> current_user
       and pid <> pg_backend_pid()"
}
