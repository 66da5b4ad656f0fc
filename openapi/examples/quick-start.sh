#!/usr/bin/env bash
# 查询学校名录：青秀区的小学，每页 3 所，读两页；再看一次出错时的回复。
# 环境变量：TONGXIN_API 接口地址，TONGXIN_CLIENT_ID 和 TONGXIN_CLIENT_SECRET 服务账号及其密钥。
# 运行：bash quick-start.sh
set -euo pipefail

API=${TONGXIN_API:-http://localhost:8080}
CLIENT=${TONGXIN_CLIENT_ID:-partner-demo}
SECRET=${TONGXIN_CLIENT_SECRET:?请设置服务账号的密钥；用 ./start 启动的，密钥在 .tongxin/run.json 的 clients 中}

# 从一段 JSON 中取出一个文本字段；正式的程序请用 jq。
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

# 1. 登录服务在哪里（无需登录）
ISSUER=$(curl -fsS "$API/api/v1/sign-in-settings" | field issuer)

# 2. 用服务账号换访问令牌；几分钟后到期，再换一次即可
TOKEN=$(curl -fsS "$ISSUER/protocol/openid-connect/token" \
  -d grant_type=client_credentials -d "client_id=$CLIENT" \
  --data-urlencode "client_secret=$SECRET" | field access_token)

# 3. 第一页
FIRST=$(curl -fsS -H "Authorization: Bearer $TOKEN" \
  "$API/api/v1/school-directory?county=450103&type=211&limit=3")
echo "$FIRST"

# 4. 下一页：其他条件不变，加上 nextCursor
curl -fsS -G -H "Authorization: Bearer $TOKEN" \
  "$API/api/v1/school-directory?county=450103&type=211&limit=3" \
  --data-urlencode "cursor=$(echo "$FIRST" | field nextCursor)"
echo

# 5. 出错时：code 供程序判断，detail 和 advice 说明错在哪里、怎么办
curl -sS -H "Authorization: Bearer $TOKEN" "$API/api/v1/school-directory?limit=900"
echo
