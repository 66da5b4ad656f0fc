// 查询学校名录：青秀区的小学，每页 3 所，读 6 所；再看一次出错时的回复。
// 环境变量：TONGXIN_API 接口地址，TONGXIN_CLIENT_ID 和 TONGXIN_CLIENT_SECRET 服务账号及其密钥。
// 准备：npm install --no-audit --no-fund ${TONGXIN_API:-http://localhost:8080}/sdk/tongxin-sdk.tgz
// 运行：node quick-start.mjs
import { clientCredentials, fetchTransport, isProblem, TongxinClient } from 'tongxin-sdk';

const baseUrl = process.env.TONGXIN_API ?? 'http://localhost:8080';
const clientId = process.env.TONGXIN_CLIENT_ID ?? 'partner-demo';
const clientSecret = process.env.TONGXIN_CLIENT_SECRET;
const transport = fetchTransport();

// 1. 登录服务在哪里（无需登录）
const visitor = new TongxinClient({ baseUrl, transport });
const { issuer } = (await visitor.get('/api/v1/sign-in-settings')).data;

// 2. 用服务账号换访问令牌；到期前自动再换
const token = clientCredentials({ issuer, clientId, clientSecret, transport });
const tongxin = new TongxinClient({ baseUrl, transport, token });

// 3. 逐条读取，需要时自动翻页
const query = { county: '450103', type: '211', limit: 3 };
let count = 0;
for await (const school of tongxin.items('/api/v1/school-directory', { query })) {
  console.log(school.name);
  if (++count === 6) break;
}

// 4. 出错时：code 供程序判断，detail 和 advice 说明错在哪里、怎么办
try {
  await tongxin.get('/api/v1/school-directory', { query: { limit: 900 } });
} catch (error) {
  if (!isProblem(error, 'VALIDATION')) throw error;
  console.log(error.problem.code, error.problem.detail, error.problem.advice);
}
