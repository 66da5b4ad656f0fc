# 查询学校名录：青秀区的小学，每页 3 所，读两页；再看一次出错时的回复。Python 3.8 或更高版本，不需要其他库。
# 环境变量：TONGXIN_API 接口地址，TONGXIN_CLIENT_ID 和 TONGXIN_CLIENT_SECRET 服务账号及其密钥。
# 运行：python3 quick_start.py
import json
import os
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

API = os.environ.get("TONGXIN_API", "http://localhost:8080")


def call(url, token=None, form=None):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    data = urlencode(form).encode() if form else None
    with urlopen(Request(url, data=data, headers=headers), timeout=30) as answer:
        return json.load(answer)


# 1. 登录服务在哪里（无需登录）
issuer = call(f"{API}/api/v1/sign-in-settings")["issuer"]

# 2. 用服务账号换访问令牌；几分钟后到期，再换一次即可
token = call(
    f"{issuer}/protocol/openid-connect/token",
    form={
        "grant_type": "client_credentials",
        "client_id": os.environ.get("TONGXIN_CLIENT_ID", "partner-demo"),
        "client_secret": os.environ["TONGXIN_CLIENT_SECRET"],
    },
)["access_token"]

# 3. 两页：其他条件不变，第二页加上 nextCursor
query = {"county": "450103", "type": "211", "limit": 3}
for _ in range(2):
    page = call(f"{API}/api/v1/school-directory?{urlencode(query)}", token)
    for school in page["items"]:
        print(school["name"])
    query["cursor"] = page["nextCursor"]

# 4. 出错时：code 供程序判断，detail 和 advice 说明错在哪里、怎么办
try:
    call(f"{API}/api/v1/school-directory?limit=900", token)
except HTTPError as error:
    problem = json.load(error)
    print(problem["code"], problem["detail"], problem["advice"])
