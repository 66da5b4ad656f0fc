migrate_command() {
  case "${1:-}" in
    --help)
      cat <<'TEXT'
用法：tongxin migrate [--schema-only | --realm-only]
更新数据库结构（以表的所有者 tongxin_owner 的身份）和身份领域（以 master 领域的管理客户端的身份）。可以重复执行。
首次安装前，数据库管理员须先执行 schema/bootstrap/roles.sql，见 docs/install.md。
TEXT
      return 0
      ;;
    '' | --schema-only | --realm-only) [ $# -le 1 ] || misused "选项过多。" ;;
    *) misused "无法识别的选项 $1。" ;;
  esac
  load_settings operator
  [ "${1:-}" = --realm-only ] || migrate_schema
  [ "${1:-}" = --schema-only ] || migrate_realm
}

migrate_schema() {
  need_setting TONGXIN_OWNER_PASSWORD "表的所有者 $owner 的口令，写在 $conf/operator.env"
  export TONGXIN_OWNER_PASSWORD
  local log
  # Flyway tells its progress on standard error; it is of interest only when it fails.
  log=$(mktemp)
  if ! "$(java_program)" -jar "$release/schema/tongxin-schema.jar" --jdbc-url "$database_url" --user "$owner" 2>"$log"; then
    tail -n 5 "$log" >&2
    rm -f "$log"
    fail "数据库结构没有更新。"
  fi
  rm -f "$log"
}

migrate_realm() {
  need_setting KEYCLOAK_ADMIN_CLIENT_ID "master 领域中管理客户端的标识，写在 $conf/operator.env"
  need_setting KEYCLOAK_ADMIN_CLIENT_SECRET "它的密钥，写在 $conf/operator.env"
  need_setting TONGXIN_WEB_ORIGIN "用户打开的网址，例如 https://tongxin.example.cn"
  export KEYCLOAK_ADMIN_CLIENT_ID KEYCLOAK_ADMIN_CLIENT_SECRET
  "$(java_program)" -jar "$release/keycloak/tongxin-keycloak.jar" --server "$keycloak_url" \
    --web-origin "$TONGXIN_WEB_ORIGIN" --realm "${issuer##*/}"
}
