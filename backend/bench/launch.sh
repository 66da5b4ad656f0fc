#!/usr/bin/env bash
# Builds the bench when its sources are newer than its jar, then runs one of its commands.
set -euo pipefail
bench=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
cd "$bench/../.."

need() {
  command -v "$1" >/dev/null 2>&1 || { echo "缺少 $1：请安装 Debian 软件包 $2。" >&2; exit 1; }
}
need java openjdk-17-jdk-headless
need mvn maven
need git git

jar=$bench/target/tongxin-bench-0.1.0-SNAPSHOT.jar
if [[ ! -f $jar || ! -d $bench/target/lib || -n $(find "$bench/src/main" "$bench/pom.xml" pom.xml -newer "$jar" -print -quit) ]]; then
  echo "构建压测程序…"
  mvn -q -B -ntp -pl backend/bench -DskipTests package
fi

# The client shares the machine with what it measures: one collector thread, little memory.
export LC_ALL=C.UTF-8
exec java -Xmx256m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dbench.directory="$bench" \
  -cp "$jar:$bench/target/lib/*" cn.tongxin.bench.Bench "$@"
