# A backup is one directory that appears under its name only when it is complete:
#   backup.properties   when, from which release, which schema; the last block of the audit log
#   database.dump       pg_dump, custom format
#   keycloak.dump       the same of Keycloak's database, when its login is known
#   files/              contents under their SHA-256
#   manifest.sha256     of all of the above
# The keyring goes to another place, encrypted: who holds a backup must not hold the keys to it.

backup_usage() {
  cat <<'TEXT'
用法：tongxin backup [--to 目录] [--keyring-to 目录]
  --to          备份放在这个目录下的“日期时间”子目录，默认 TONGXIN_BACKUP_DIR
  --keyring-to  密钥环的加密副本放在这里，默认 TONGXIN_KEYRING_BACKUP_DIR；口令取自 TONGXIN_BACKUP_PASSPHRASE_FILE 指的文件
服务可以照常运行。备份含有个人信息，只有属主可读；请另行加密后再移出本机。
TEXT
}

backup_command() {
  local to='' keyring_to=''
  while [ $# -gt 0 ]; do
    case "$1" in
      --help) backup_usage && return 0 ;;
      --to | --keyring-to) [ $# -ge 2 ] || misused "选项 $1 后面缺少目录。" ;;
      *) misused "无法识别的选项 $1。" ;;
    esac
    if [ "$1" = --to ]; then to=$2; else keyring_to=$2; fi
    shift 2
  done
  load_settings operator
  to=${to:-${TONGXIN_BACKUP_DIR:-}}
  [ -n "$to" ] || misused "没有说备份放在哪里：用 --to，或设置 TONGXIN_BACKUP_DIR。"
  need_setting TONGXIN_FILES_DIR "上传文件的目录"
  [ -d "$TONGXIN_FILES_DIR" ] && [ -r "$TONGXIN_FILES_DIR" ] && [ -x "$TONGXIN_FILES_DIR" ] \
    || fail "上传文件的目录 $TONGXIN_FILES_DIR 不存在或不能读。"
  as_owner
  need_pg_client
  umask 077
  make_backup "$to" "${keyring_to:-${TONGXIN_KEYRING_BACKUP_DIR:-}}"
}

make_backup() {
  local name
  name=$(date -u +%Y%m%dT%H%M%SZ)
  backup=$1/$name
  [ ! -e "$backup" ] || fail "$backup 已存在。"
  draft=$1/.$name.partial
  mkdir -p "$1" && mkdir "$draft" || fail "无法在 $1 中建立备份目录。"
  trap 'rm -rf -- "$draft"' EXIT
  save_databases
  save_files
  save_keyring "$2" "$name"
  write_manifest
  mv -- "$draft" "$backup"
  trap - EXIT
  step "备份完成：$backup（$(du -sh -- "$backup" | cut -f 1)）"
  say "清单的校验值 $(sha256_of "$backup/manifest.sha256")，请另行记下。"
}

property() { printf '%s=%s\n' "$1" "$2" >>"$draft/backup.properties"; }

save_databases() {
  local schema
  schema=$(schema_found)
  [ "$schema" != 0 ] || fail "数据库里没有表，没有可备份的内容。"
  property format 1
  property release "$(cat "$release/VERSION")"
  property takenAt "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  property schemaVersion "$schema"
  property server "$(sql 'show server_version')"
  # Asked before the dump begins, so the dump holds this block for certain.
  property auditRoot "$(sql "select id || ':' || encode(root, 'hex') from audit_seal order by id desc limit 1")"
  step "上传的文件，第一遍"
  mkdir "$draft/files"
  copy_contents
  step "数据库 $PGDATABASE"
  (
    as_backup
    "$(pg pg_dump)" --format=custom --file="$draft/database.dump"
  ) || fail "数据库没有备份成功。"
  if [ -z "${TONGXIN_KEYCLOAK_DB_URL:-}" ]; then
    property keycloak none
    warn "没有设置 TONGXIN_KEYCLOAK_DB_URL，这份备份不含登录服务的账号、口令和签名密钥；请另行备份 Keycloak 的数据库。"
    return
  fi
  step "登录服务的数据库"
  (
    use_keycloak_database
    need_pg_client
    "$(pg pg_dump)" --format=custom --file="$draft/keycloak.dump"
  ) || fail "登录服务的数据库没有备份成功。"
  property keycloak database
}

# A content never changes and has arrived in one step. Taken before and after the dump: what a row of the dump names was there
# in one of the two passes, although the product may remove expired files in between. One that goes while it is copied fails
# the copy, which is begun again once.
copy_contents() {
  local part
  for part in "$TONGXIN_FILES_DIR"/[0-9a-f][0-9a-f]; do
    [ ! -d "$part" ] || cp -a --update -- "$part" "$draft/files/" || cp -a --update -- "$part" "$draft/files/" \
      || fail "文件没有复制成功。"
  done
}

save_files() {
  local wanted missing
  step "上传的文件，第二遍"
  copy_contents
  wanted=$(mktemp "$draft/.wanted.XXXXXX")
  contents_of_dump >"$wanted" || fail "备份好的数据库读不出来。"
  missing=$(find "$draft/files" -type f -printf '%f\n' | sort | comm -23 "$wanted" - | wc -l)
  property files "$(find "$draft/files" -type f | wc -l)"
  property filesMissing "$missing"
  [ ! -s "$wanted" ] || [ -n "$(find "$draft/files" -type f -print -quit)" ] \
    || fail "数据库提到了文件，而 $TONGXIN_FILES_DIR 里一个也没有：目录没有挂载，或设置不对。"
  rm -f -- "$wanted"
  [ "$missing" = 0 ] || warn "数据库提到的 $missing 个文件不在文件目录里，备份前就已缺失；见 docs/runbook.md 的 File missing 一节。"
}

# The hashes in column sha256 of table file, read from the dump itself and not from a database that has moved on.
contents_of_dump() {
  "$(pg pg_restore)" --data-only --schema=public --table=file --file=- "$draft/database.dump" | awk -F '\t' '
    /^COPY public\.file \(/ {
      columns = $0; sub(/^[^(]*\(/, "", columns); sub(/\).*/, "", columns)
      count = split(columns, names, /, */)
      for (i = 1; i <= count; i++) if (names[i] == "sha256") place = i
      inside = 1; next
    }
    $0 == "\\." { inside = 0 }
    inside { print $place }' | sort -u
}

save_keyring() {
  local file
  need_setting TONGXIN_KEYRING "密钥环"
  [ -r "$TONGXIN_KEYRING" ] || fail "密钥环 $TONGXIN_KEYRING 不能读；没有它的备份不能完全恢复。"
  # Of random keys a fingerprint tells nothing; it says later whether a keyring is the right one.
  property keyringSha256 "$(sha256_of "$TONGXIN_KEYRING")"
  if [ -z "$1" ] || [ -z "${TONGXIN_BACKUP_PASSPHRASE_FILE:-}" ]; then
    property keyringSaved no
    warn "密钥环没有备份！没有它，备份里加密的字段谁也读不出来。请设置 TONGXIN_KEYRING_BACKUP_DIR 和 TONGXIN_BACKUP_PASSPHRASE_FILE，或把 $TONGXIN_KEYRING 另存到安全的地方。"
    return
  fi
  ! lies_in "$1" "$backup" && ! lies_in "$1" "$(dirname -- "$backup")" \
    || fail "密钥环的副本不能与备份放在一起：$1。"
  [ -s "$TONGXIN_BACKUP_PASSPHRASE_FILE" ] || fail "口令文件 $TONGXIN_BACKUP_PASSPHRASE_FILE 是空的或不能读。"
  mkdir -p -- "$1"
  file=$1/keyring-$2.enc
  openssl enc -aes-256-cbc -pbkdf2 -iter 600000 -salt -in "$TONGXIN_KEYRING" -out "$file" \
    -pass "file:$TONGXIN_BACKUP_PASSPHRASE_FILE" || fail "密钥环没有加密成功。"
  property keyringSaved encrypted
  step "密钥环的加密副本：$file"
}

write_manifest() {
  local spoilt
  step "校验清单"
  (cd -- "$draft" && find . -type f ! -name manifest.sha256 -print0 | sort -z | xargs -0 sha256sum --) >"$draft/manifest.sha256" \
    || fail "清单没有写成。"
  # A content that is not what its name says was spoilt on the disk, and every later backup would carry it on.
  spoilt=$(awk '$2 ~ /^\.\/files\// { n = split($2, part, "/"); if (part[n] != $1) print part[n] }' "$draft/manifest.sha256")
  [ -z "$spoilt" ] || warn "以下文件的内容与名称不符，可能已损坏：$(tr '\n' ' ' <<<"$spoilt")"
}
