# Run from the new release. Forward only: the way back is the old release with the backup made here.

upgrade_usage() {
  cat <<'TEXT'
用法：（在新发行版的目录里）bin/tongxin upgrade [--without-backup]
依次：检查、停止服务、备份、更新数据库结构、更新身份领域、把 TONGXIN_CURRENT（默认 /opt/tongxin/current）指向本发行版、启动、等待就绪。
任何一步失败都会停下并说明怎样退回。服务在停止与就绪之间不可用。
TEXT
}

upgrade_command() {
  local take=yes
  case "${1:-}" in
    --help) upgrade_usage && return 0 ;;
    --without-backup) take=no ;;
    '') ;;
    *) misused "无法识别的选项 $1。" ;;
  esac
  load_settings operator
  link=${TONGXIN_CURRENT:-/opt/tongxin/current}
  old=
  [ ! -e "$link" ] || old=$(readlink -f -- "$link")
  backup=
  before_upgrade "$take"
  step "停止服务"
  service stop || fail "服务没有停止，什么都没有改动。"
  trap 'how_to_go_back $?' EXIT
  await_nobody api_sessions || fail "还有别的进程连着数据库，请停止全部接口进程后再试。"
  if [ "$take" = yes ]; then
    "$release/bin/tongxin" backup || fail "备份没有成功。"
    backup=$(find "$TONGXIN_BACKUP_DIR/" -mindepth 1 -maxdepth 1 -type d -name '[0-9]*Z' | sort | tail -n 1)
  fi
  # shellcheck source=migrate.sh
  . "$release/libexec/migrate.sh"
  changing=yes
  step "更新数据库结构"
  migrate_schema
  step "更新身份领域"
  migrate_realm || fail "身份领域没有更新成功。"
  ln -sfn -- "$release" "$link.new" && mv -T -- "$link.new" "$link" || fail "无法把 $link 指向 $release。"
  step "启动服务"
  service start || fail "服务没有启动。"
  await_ready
  trap - EXIT
  step "升级完成：$(cat "$release/VERSION")，数据库结构 $(schema_wanted)，身份领域 $(realm_wanted)"
  [ -z "$old" ] || [ "$old" = "$release" ] || say "旧发行版仍在 $old；确认无误后再删除。"
}

# Whatever can be found out before anybody is interrupted.
before_upgrade() {
  local found
  changing=no
  need_setting TONGXIN_WEB_ORIGIN "用户打开的网址"
  need_setting KEYCLOAK_ADMIN_CLIENT_ID "master 领域中管理客户端的标识"
  need_setting KEYCLOAK_ADMIN_CLIENT_SECRET "它的密钥"
  need_setting TONGXIN_FILES_DIR "上传文件的目录"
  [ "$1" = no ] || need_setting TONGXIN_BACKUP_DIR "备份的目录"
  as_owner
  need_pg_client
  found=$(schema_found)
  [[ ! $found > $(schema_wanted) ]] || fail "数据库结构 $found 比本发行版的 $(schema_wanted) 新，不能降级。"
  realm_found >/dev/null || fail "读不到身份领域：登录服务没有应答，或管理客户端的密钥不对。"
  step "从数据库结构 $found 升级到 $(schema_wanted)"
}

await_ready() {
  local patience=${TONGXIN_START_SECONDS:-120} since=$SECONDS
  until ask "$(health_url)" >/dev/null 2>&1; do
    if [ $((SECONDS - since)) -ge "$patience" ]; then
      service stop || warn "服务没有停止，请先停止它。"
      fail "服务 $patience 秒内没有就绪：$(health_url)。"
    fi
    sleep 1
  done
}

how_to_go_back() {
  [ "$1" != 0 ] || return 0
  {
    say "升级没有完成，服务已停止。"
    if [ "$changing" = no ]; then
      say "数据没有改动。重新启动服务即可继续使用原来的发行版。"
    elif [ -n "$backup" ]; then
      say "退回原来的发行版："
      say "  1. 停止 Keycloak"
      say "  2. $release/bin/tongxin restore $backup --replace"
      [ -z "$old" ] || say "  3. ln -sfn $old $link"
      say "  4. 启动 Keycloak，再启动服务"
      say "或者改正原因后再次执行升级：每一步都可以重复。"
    else
      say "没有备份（--without-backup）。改正原因后再次执行升级：每一步都可以重复。"
    fi
  } >&2
}
