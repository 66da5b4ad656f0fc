# The process becomes the API, so that whoever supervises it signals Java itself.
serve_command() {
  if [ "${1:-}" = --help ]; then
    say "用法：tongxin serve。按 $conf/tongxin.env 的设置运行接口与网页，直到收到停止信号。"
    say "TONGXIN_JAVA_OPTIONS 是传给 Java 的选项，默认 -Xmx1g。"
    return 0
  fi
  [ $# -eq 0 ] || misused "serve 没有选项。"
  load_settings
  export TONGXIN_SPA_DIR=${TONGXIN_SPA_DIR:-$release/web}
  # Not for the process that faces the network.
  unset TONGXIN_OWNER_PASSWORD TONGXIN_BACKUP_PASSWORD KEYCLOAK_ADMIN_CLIENT_ID KEYCLOAK_ADMIN_CLIENT_SECRET TONGXIN_KEYCLOAK_DB_PASSWORD \
    TONGXIN_BACKUP_PASSPHRASE_FILE PGUSER PGPASSWORD PGHOST PGPORT PGDATABASE
  local options
  read -r -a options <<<"${TONGXIN_JAVA_OPTIONS:--Xmx1g}"
  exec "$(java_program)" "${options[@]}" -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -jar "$release/app/quarkus-run.jar"
}
