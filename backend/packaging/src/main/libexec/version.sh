version_command() {
  [ $# -eq 0 ] || { say "用法：tongxin version"; [ "$1" = --help ] && return 0 || exit 2; }
  say "同心圆 $(cat "$release/VERSION")，数据库结构 $(schema_wanted)，身份领域 $(realm_wanted)"
}
