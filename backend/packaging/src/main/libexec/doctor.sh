# Each check says what is, and when it is not well, what to do.

doctor_usage() {
  cat <<'TEXT'
用法：tongxin doctor
检查本机的安装，不修改任何东西。每行以 正常、注意 或 错误 开头；有错误时退出码为 1。
没有 operator.env 时，跳过需要它的检查并说明。请用 root 运行。
TEXT
}

doctor_command() {
  case "${1:-}" in
    --help) doctor_usage && return 0 ;;
    '') ;;
    *) misused "doctor 没有选项 $1。" ;;
  esac
  bad_count=0
  load_settings operator
  check_java
  check_programs
  check_database
  check_owner
  check_keycloak
  check_api
  check_files
  check_keyring
  check_disk
  check_certificates
  if [ "$bad_count" -gt 0 ]; then
    say "共有 $bad_count 项错误。"
    return 1
  fi
  say "没有发现错误。"
}

good() { say "正常 $1"; }
note() { say "注意 $1"; }
bad() {
  say "错误 $1"
  bad_count=$((bad_count + 1))
}

check_java() {
  local found
  found=$("$(java_program)" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9]*\).*/\1/p') || found=
  if [ "${found:-0}" -ge 17 ]; then
    good "Java $found。"
  else
    bad "需要 Java 17 或更高版本，找到的是 ${found:-没有}；请安装 openjdk-17-jre-headless，或把 JAVA_HOME 指向它。"
  fi
}

check_programs() {
  local program missing=
  for program in curl openssl sha256sum "$(pg psql)" "$(pg pg_dump)" "$(pg pg_restore)"; do
    command -v "$program" >/dev/null 2>&1 || missing="$missing $program"
  done
  if [ -n "$missing" ]; then
    bad "缺少程序$missing；备份与恢复需要 postgresql-client-18、curl、openssl、coreutils。"
  else
    good "备份与恢复所需的程序都在（$("$(pg pg_dump)" --version)）。"
  fi
}

# The looking itself is done as the API's role by the same questions the API asks when it starts.
check_database() {
  local line report
  if [ -z "${TONGXIN_DB_PASSWORD:-}" ]; then
    bad "没有设置 TONGXIN_DB_PASSWORD，无法检查数据库。"
    return
  fi
  set -- --jdbc-url "$database_url" --user "${TONGXIN_DB_USER:-tongxin_api}"
  [ ! -r "${TONGXIN_KEYRING:-}" ] || set -- "$@" --keyring "$TONGXIN_KEYRING"
  report=$("$(java_program)" -cp "$release/schema/tongxin-schema.jar" cn.tongxin.schema.check.CheckCommand "$@" 2>&1) || true
  [ -n "$report" ] || report="BAD 检查数据库的程序没有运行。"
  while IFS= read -r line; do
    case "$line" in
      'OK '*) good "${line#OK }" ;;
      'NOTE '*) note "${line#NOTE }" ;;
      'BAD '*) bad "${line#BAD }" ;;
      *) bad "检查数据库时：$line" ;;
    esac
  done <<<"$report"
}

check_owner() {
  local server client
  if [ -z "${TONGXIN_OWNER_PASSWORD:-}" ]; then
    note "没有 $conf/operator.env 中的 TONGXIN_OWNER_PASSWORD，备份、恢复、升级不能进行。"
    return
  fi
  command -v "$(pg psql)" >/dev/null 2>&1 || return 0
  as_owner
  if ! server=$(sql 'show server_version_num' 2>/dev/null); then
    bad "以表的所有者 $owner 的身份连接不上数据库。"
    return
  fi
  client=$("$(pg pg_dump)" --version | sed -n 's/^[^0-9]*\([0-9]*\).*/\1/p')
  if [ "$client" -lt $((server / 10000)) ]; then
    bad "pg_dump 的版本 $client 比数据库的版本 $((server / 10000)) 旧，不能备份；请安装 postgresql-client-$((server / 10000))。"
  else
    good "表的所有者 $owner 可以连接，pg_dump 的版本合适。"
  fi
  if ! (as_backup && sql 'select 1') >/dev/null 2>&1; then
    bad "以备份角色的身份连接不上数据库，不能备份。请重新执行 schema/bootstrap/roles.sql，并设置 TONGXIN_BACKUP_PASSWORD。"
  fi
}

check_keycloak() {
  local answer found
  if ! answer=$(ask "$issuer/.well-known/openid-configuration" 2>/dev/null); then
    bad "登录服务没有应答：$issuer。已登录的用户在密钥保留期内仍可使用，新的登录不行。"
    return
  fi
  if [[ $answer != *"\"issuer\":\"$issuer\""* ]]; then
    bad "登录服务自称的地址与 TONGXIN_OIDC_ISSUER（$issuer）不同，令牌会被拒绝；请检查 Keycloak 的 hostname 设置。"
    return
  fi
  good "登录服务应答：$issuer。"
  check_keycloak_clock
  if [ -z "${KEYCLOAK_ADMIN_CLIENT_ID:-}" ] || [ -z "${KEYCLOAK_ADMIN_CLIENT_SECRET:-}" ]; then
    note "没有 master 领域中管理客户端的密钥，跳过身份领域版本的检查。"
  elif ! found=$(realm_found 2>/dev/null) || [ -z "$found" ]; then
    bad "管理客户端读不到身份领域的版本；请检查 KEYCLOAK_ADMIN_CLIENT_ID 及其密钥，或运行 tongxin migrate。"
  elif [ "$found" -lt "$(realm_wanted)" ]; then
    bad "身份领域的版本是 $found，本发行版需要 $(realm_wanted)；请运行 tongxin upgrade。"
  else
    good "身份领域的版本是 $found。"
  fi
}

check_keycloak_clock() {
  local theirs skew
  theirs=$(curl --silent --max-time 15 --head "$issuer/.well-known/openid-configuration" \
    | tr -d '\r' | sed -n 's/^[Dd]ate: //p' | tail -n 1) || theirs=
  [ -n "$theirs" ] || return 0
  skew=$(($(date +%s) - $(date -d "$theirs" +%s)))
  if [ "${skew#-}" -gt 30 ]; then
    bad "本机与登录服务的时钟相差 ${skew#-} 秒，令牌会被判为过期或尚未生效；请启用时间同步。"
  elif [ "${skew#-}" -gt 3 ]; then
    note "本机与登录服务的时钟相差 ${skew#-} 秒，请检查时间同步。"
  fi
}

check_api() {
  if ask "$(health_url)" >/dev/null 2>&1; then
    good "接口已就绪：$(health_url)。"
  else
    note "接口没有应答就绪检查 $(health_url)；若服务应当在运行，请看 journalctl -u tongxin-api。"
  fi
}

check_files() {
  local probe
  if [ -z "${TONGXIN_FILES_DIR:-}" ]; then
    bad "没有设置 TONGXIN_FILES_DIR，接口不会启动。"
  elif [ ! -d "$TONGXIN_FILES_DIR" ]; then
    bad "文件目录 $TONGXIN_FILES_DIR 不存在；请建立它，属主为运行服务的用户，权限 700。"
  elif ! as_service test -w "$TONGXIN_FILES_DIR" || ! probe=$(mktemp "$TONGXIN_FILES_DIR/.doctor.XXXXXX" 2>/dev/null); then
    bad "文件目录 $TONGXIN_FILES_DIR 不可写；请检查属主、权限和磁盘。"
  else
    rm -f "$probe"
    good "文件目录 $TONGXIN_FILES_DIR 可写。"
  fi
}

# As the user of the service where there is one and we may become it; a superuser may write anywhere.
as_service() {
  if [ "$(id -u)" = 0 ] && id "${TONGXIN_SERVICE_USER:-tongxin}" >/dev/null 2>&1 && command -v runuser >/dev/null; then
    runuser -u "${TONGXIN_SERVICE_USER:-tongxin}" -- "$@"
  else
    "$@"
  fi
}

check_keyring() {
  local mode place
  if [ -z "${TONGXIN_KEYRING:-}" ]; then
    bad "没有设置 TONGXIN_KEYRING，接口不会启动。"
  elif ! as_service test -r "$TONGXIN_KEYRING"; then
    bad "密钥环 $TONGXIN_KEYRING 不存在或运行服务的用户不能读。若已丢失，见 docs/runbook.md 的 Key lost 一节，不要新建。"
  else
    mode=$(stat -c %a "$TONGXIN_KEYRING")
    case "$mode" in
      400 | 600) good "密钥环只有属主可用。" ;;
      *) bad "密钥环 $TONGXIN_KEYRING 的权限是 $mode，接口不会启动；请执行 chmod 600。" ;;
    esac
    grep -q '^active=' "$TONGXIN_KEYRING" && grep -q '^hash=' "$TONGXIN_KEYRING" \
      || bad "密钥环 $TONGXIN_KEYRING 缺少 active 或 hash 一行。"
    for place in "${TONGXIN_FILES_DIR:-}" "${TONGXIN_BACKUP_DIR:-}" "$release"; do
      [ -z "$place" ] || ! lies_in "$TONGXIN_KEYRING" "$place" \
        || bad "密钥环放在 $place 里面，会与数据一起被备份或替换；请移到别处。"
    done
  fi
}

check_disk() {
  local place free used
  for place in "${TONGXIN_FILES_DIR:-}" "${TONGXIN_BACKUP_DIR:-}" "$release"; do
    [ -n "$place" ] && [ -d "$place" ] || continue
    read -r free used < <(df -Pk -- "$place" | awk 'NR == 2 { sub("%", "", $5); print int($4 / 1024), $5 }')
    if [ "$free" -lt 1024 ] || [ "$used" -ge 95 ]; then
      bad "$place 所在磁盘只剩 $free MB（已用 $used%）。"
    elif [ "$free" -lt 10240 ] || [ "$used" -ge 85 ]; then
      note "$place 所在磁盘还剩 $free MB（已用 $used%）。"
    else
      good "$place 所在磁盘还剩 $free MB。"
    fi
  done
}

check_certificates() {
  local address host
  for address in "$issuer" "${TONGXIN_WEB_ORIGIN:-}"; do
    case "$address" in https://*) ;; *) continue ;; esac
    host=${address#https://} host=${host%%/*}
    check_certificate "$host"
  done
}

check_certificate() {
  local certificate end
  case "$1" in *:*) set -- "$1" "${1%:*}" ;; *) set -- "$1:443" "$1" ;; esac
  if ! certificate=$(timeout 15 openssl s_client -connect "$1" -servername "$2" </dev/null 2>/dev/null | openssl x509 2>/dev/null); then
    bad "$1 没有出示证书。"
    return
  fi
  end=$(openssl x509 -noout -enddate <<<"$certificate")
  if ! openssl x509 -noout -checkend 0 <<<"$certificate" >/dev/null; then
    bad "$1 的证书已过期（${end#notAfter=}）。"
  elif ! openssl x509 -noout -checkend $((30 * 86400)) <<<"$certificate" >/dev/null; then
    note "$1 的证书 30 天内到期（${end#notAfter=}）。"
  else
    good "$1 的证书有效至 ${end#notAfter=}。"
  fi
}
