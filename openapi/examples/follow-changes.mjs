// 跟随学校的变更，保持一份副本。每隔几分钟运行一次：第一次整表读取，以后只读变更，不漏不重。
// 环境变量：TONGXIN_API 接口地址，TONGXIN_TOKEN 可以查看学校的账户的访问令牌。
// 准备：npm install --no-audit --no-fund ${TONGXIN_API:-http://localhost:8080}/sdk/tongxin-sdk.tgz
// 运行：node follow-changes.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ChangeFeed, fetchTransport, TongxinClient } from 'tongxin-sdk';

const tongxin = new TongxinClient({
  baseUrl: process.env.TONGXIN_API ?? 'http://localhost:8080',
  transport: fetchTransport(),
  token: () => process.env.TONGXIN_TOKEN,
});

// 副本和读到的位置存在一起；正式的程序存在同一个数据库里。
const file = 'schools.json';
const state = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { schools: {} };
const keep = () => writeFileSync(file, JSON.stringify(state));

const feed = new ChangeFeed(tongxin, {
  resource: 'schools',
  store: {
    load: () => state.cursor,
    save: (cursor) => {
      state.cursor = cursor;
      keep();
    },
  },
});

const { applied, resynced } = await feed.pull({
  // 没有副本，或平台从备份恢复过（410）：整表读取一次
  async resync() {
    const schools = {};
    for await (const school of tongxin.items('/api/v1/schools', { query: { limit: 200 } })) {
      schools[school.id] = school;
    }
    state.schools = schools;
    keep();
  },
  apply(changes) {
    for (const { op, id, data } of changes) {
      if (op === 'UPSERT') state.schools[id] = data;
      else delete state.schools[id];
    }
    keep();
  },
});

console.log(
  `${resynced ? '整表读取后，' : ''}变更 ${applied} 项，现有 ${Object.keys(state.schools).length} 所学校`,
);
