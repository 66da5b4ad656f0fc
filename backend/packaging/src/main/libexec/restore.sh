# The order: look at everything first, change nothing until all of it fits.

restore_usage() {
  cat <<'TEXT'
用法：tongxin restore 备份目录 [--replace] [--keyring 加密副本] [--without-keyring]
  --replace          目标数据库里已有表时，先删除它们；没有这个选项时拒绝
  --keyring          TONGXIN_KEYRING 指的文件不存在时，用这份加密副本恢复它；口令取自 TONGXIN_BACKUP_PASSPHRASE_FILE
  --without-keyring  密钥环已丢失或不是备份时的那一份，仍要恢复：加密的字段将读不出来
恢复前须停止接口进程和 Keycloak。新数据库须先由数据库管理员执行 schema/bootstrap/roles.sql。
TEXT
}

restore_command() {
  local source='' replace=no keyring='' without=no
  while [ $# -gt 0 ]; do
    case "$1" in
      --help) restore_usage && return 0 ;;
      --replace) replace=yes ;;
      --without-keyring) without=yes ;;
      --keyring)
        [ $# -ge 2 ] || misused "--keyring 后面缺少文件。"
        keyring=$2
        shift
        ;;
      -*) misused "无法识别的选项 $1。" ;;
      *) [ -z "$source" ] && source=$1 || misused "只能恢复一份备份。" ;;
    esac
    shift
  done
  [ -n "$source" ] || misused "没有说恢复哪一份备份。"
  load_settings operator
  need_setting TONGXIN_FILES_DIR "上传文件的目录"
  need_setting TONGXIN_KEYRING "密钥环"
  need_setting TONGXIN_DB_PASSWORD "接口角色的口令，用来核对审计日志"
  verify_backup "$source"
  as_owner
  need_pg_client
  check_target "$replace"
  restore_keyring "$keyring" "$without"
  (fill_keycloak "$source" "$replace") || exit 1
  fill_database "$source"
  fill_files "$source"
  verify_audit
  step "恢复完成。"
  after_restore
}

# value NAME: from the backup's properties.
value() { sed -n "s/^$1=//p" "$restored/backup.properties"; }

verify_backup() {
  restored=$1
  [ -r "$restored/manifest.sha256" ] || fail "$restored 里没有 manifest.sha256，不是一份完整的备份。"
  step "核对清单"
  (cd -- "$restored" && sha256sum --check --quiet --strict manifest.sha256) || fail "备份与清单不符，已损坏或被改动，没有恢复任何内容。"
  local listed found
  listed=$(wc -l <"$restored/manifest.sha256")
  found=$(find "$restored" -type f ! -name manifest.sha256 | wc -l)
  [ "$listed" = "$found" ] || fail "备份里有清单以外的文件（清单 $listed 个，实有 $found 个），没有恢复任何内容。"
  [ "$(value format)" = 1 ] || fail "不认识这份备份的格式，请用更新的发行版恢复。"
  [[ ! $(value schemaVersion) > $(schema_wanted) ]] \
    || fail "备份的数据库结构 $(value schemaVersion) 比本发行版的 $(schema_wanted) 新，请用更新的发行版恢复。"
}

# restore_keyring COPY WITHOUT
restore_keyring() {
  local draft
  if [ ! -e "$TONGXIN_KEYRING" ] && [ -n "$1" ]; then
    need_setting TONGXIN_BACKUP_PASSPHRASE_FILE "解密密钥环副本的口令文件"
    draft=$(umask 077 && mktemp "$TONGXIN_KEYRING.XXXXXX")
    openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -in "$1" -out "$draft" -pass "file:$TONGXIN_BACKUP_PASSPHRASE_FILE" 2>/dev/null \
      && [ "$(sha256_of "$draft")" = "$(value keyringSha256)" ] \
      || { rm -f -- "$draft" && fail "密钥环的副本解不开，或不是这份备份的那一份：口令或文件不对。没有恢复任何内容。"; }
    give_to_service "$draft"
    mv -- "$draft" "$TONGXIN_KEYRING"
    step "密钥环已恢复：$TONGXIN_KEYRING"
  fi
  if [ ! -e "$TONGXIN_KEYRING" ]; then
    [ "$2" = yes ] || fail "没有密钥环 $TONGXIN_KEYRING；请先放回它，或用 --keyring 给出加密副本。真的丢失了才用 --without-keyring。"
  elif [ "$(sha256_of "$TONGXIN_KEYRING")" != "$(value keyringSha256)" ]; then
    # A key that was added since only adds lines.
    [ "$2" = yes ] || fail "密钥环与备份时的不同。若只是之后加了新密钥，或确已丢失，请加 --without-keyring 再恢复。"
    warn "密钥环与备份时的不同，用旧密钥加密而旧密钥不在其中的字段将读不出来。"
  fi
}

# What root has made is of no use to the service unless it belongs to it.
give_to_service() {
  if [ "$(id -u)" = 0 ] && id "${TONGXIN_SERVICE_USER:-tongxin}" >/dev/null 2>&1; then
    chown "${TONGXIN_SERVICE_USER:-tongxin}:" -- "$1"
  fi
}

check_target() {
  local tables
  tables=$(sql "select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and relowner = (select oid from pg_roles where rolname = current_user)") || fail "连接不上数据库。"
  [ "$tables" = 0 ] || [ "$1" = yes ] \
    || fail "数据库 $PGDATABASE 里已有 $tables 张表。恢复会删除它们；确实要这样做，请加 --replace。"
  await_nobody api_sessions || fail "还有别的进程连着数据库 $PGDATABASE，请先停止全部接口进程。"
}

# Everything of ours in the schema public; what a database administrator put there stays.
empty_database() {
  "$(pg psql)" -X -q -v ON_ERROR_STOP=1 <<'SQL'
set client_min_messages = warning;
do $$
declare
    command text;
begin
    -- Written down before the first is carried out: a cascade takes others with it.
    foreach command in array array(
        select format('drop %s if exists public.%I cascade',
                      case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,
                      c.relname)
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
          and pg_get_userbyid(c.relowner) = current_user
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'i', 'a'))) loop
        execute command;
    end loop;
    foreach command in array array(
        select format('drop routine if exists %s cascade', p.oid::regprocedure)
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace and pg_get_userbyid(p.proowner) = current_user
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')) loop
        execute command;
    end loop;
end
$$;
SQL
}

# fill DUMP: all of it or nothing. The schema public, extensions and their comments belong to the database administrator.
fill() {
  local list
  list=$(mktemp)
  "$(pg pg_restore)" --list "$1" | grep -v -E ' (SCHEMA - public|(COMMENT|ACL) - SCHEMA public|EXTENSION - |COMMENT - EXTENSION )' >"$list" \
    || { rm -f -- "$list" && return 1; }
  if ! "$(pg pg_restore)" --single-transaction --exit-on-error --no-owner --use-list="$list" --dbname="$PGDATABASE" "$1"; then
    rm -f -- "$list"
    return 1
  fi
  rm -f -- "$list"
}

fill_database() {
  step "数据库 $PGDATABASE"
  empty_database || fail "旧的表没有删除成功。"
  fill "$1/database.dump" || fail "数据库没有恢复成功，里面现在是空的；改正原因后可以再次执行（加 --replace）。"
  "$(pg psql)" -X -q -v ON_ERROR_STOP=1 --single-transaction -f "$release/schema/restore/after-restore.sql" \
    || fail "变更日志没有重新开始；改正原因后请再次执行恢复（加 --replace），不要启动接口。"
  # Catalogues that belong to others are skipped, each with a warning.
  PGOPTIONS='-c client_min_messages=error' "$(pg psql)" -X -q -c analyze || fail "统计信息没有更新。"
  step "变更日志已重新开始：旧的读取位置从此回答 410"
}

# fill_keycloak SOURCE REPLACE, in a shell of its own: it connects elsewhere.
fill_keycloak() {
  local tables
  if [ "$(value keycloak)" != database ]; then
    warn "这份备份不含登录服务的数据库，请另行恢复。"
    return 0
  fi
  need_setting TONGXIN_KEYCLOAK_DB_URL "登录服务的数据库地址，写在 $conf/operator.env"
  use_keycloak_database
  await_nobody api_sessions_of_anybody || fail "还有进程连着登录服务的数据库，请先停止 Keycloak。"
  tables=$(sql "select count(*) from pg_tables where schemaname = 'public'")
  [ "$tables" = 0 ] || [ "$2" = yes ] || fail "登录服务的数据库里已有 $tables 张表。恢复会删除它们；确实要这样做，请加 --replace。"
  step "登录服务的数据库"
  empty_database || fail "登录服务的旧表没有删除成功。"
  fill "$1/keycloak.dump" || fail "登录服务的数据库没有恢复成功；改正原因后可以再次执行（加 --replace）。"
}

# Keycloak connects as the owner of its tables, as we do now.
api_sessions_of_anybody() {
  sql "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and backend_type = 'client backend'"
}

fill_files() {
  local part
  step "上传的文件（$(value files) 个）"
  if [ ! -d "$TONGXIN_FILES_DIR" ]; then
    (umask 077 && mkdir -p -- "$TONGXIN_FILES_DIR") || fail "无法建立 $TONGXIN_FILES_DIR。"
    give_to_service "$TONGXIN_FILES_DIR"
  fi
  for part in "$1"/files/[0-9a-f][0-9a-f]; do
    [ ! -d "$part" ] || cp -a -- "$part" "$TONGXIN_FILES_DIR/" || fail "文件没有恢复成功；可以再次执行（加 --replace）。"
  done
  chown -R --reference="$TONGXIN_FILES_DIR" -- "$TONGXIN_FILES_DIR"
}

verify_audit() {
  local kept=()
  step "核对审计日志"
  [ -z "$(value auditRoot)" ] || kept=(--kept "$(value auditRoot)")
  export TONGXIN_DB_PASSWORD
  "$(java_program)" -cp "$release/schema/tongxin-schema.jar" cn.tongxin.schema.audit.AuditCommand --jdbc-url "$database_url" \
    --user "${TONGXIN_DB_USER:-tongxin_api}" --as-of "$(value takenAt)" "${kept[@]}" \
    || fail "数据已恢复，但审计日志与备份时的封条不符：不要启动服务，先看 docs/runbook.md 的 Audit chain broken 一节。"
}

after_restore() {
  [[ ! $(value schemaVersion) < $(schema_wanted) ]] \
    || say "备份的结构 $(value schemaVersion) 比本发行版旧，启动前请运行 tongxin migrate（退回旧发行版时不要运行）。"
  say "接下来：启动 Keycloak，启动接口，运行 tongxin doctor。备份之后的数据不在其中；备份时待发的邮件会再发一次。"
}
