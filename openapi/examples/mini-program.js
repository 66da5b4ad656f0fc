// 小程序的一个页面：青秀区的小学，每页 3 所，读 6 所；再看一次出错时的回复。
// 准备：npm install --no-audit --no-fund ${TONGXIN_API:-http://localhost:8080}/sdk/tongxin-sdk.tgz
// 再到微信开发者工具中点“构建 npm”，并把接口的域名加入 request 合法域名。
const { isProblem, TongxinClient, wxTransport } = require('tongxin-sdk');

// 服务账号的密钥不能放进小程序：令牌由您自己的服务器换取，再交给小程序。
const { globalData } = getApp();
const tongxin = new TongxinClient({
  baseUrl: globalData.api,
  transport: wxTransport(wx),
  token: () => globalData.token,
});

Page({
  data: { schools: [], problem: '' },

  async onLoad() {
    const query = { county: '450103', type: '211', limit: 3 };
    for await (const page of tongxin.pages('/api/v1/school-directory', { query })) {
      const names = page.items.map((school) => school.name);
      this.setData({ schools: this.data.schools.concat(names) });
      if (this.data.schools.length >= 6) break;
    }

    // 出错时：code 供程序判断，detail 和 advice 说明错在哪里、怎么办
    try {
      await tongxin.get('/api/v1/school-directory', { query: { limit: 900 } });
    } catch (error) {
      if (!isProblem(error, 'VALIDATION')) throw error;
      const { code, detail, advice } = error.problem;
      this.setData({ problem: `${code} ${detail} ${advice}` });
    }
  },
});
