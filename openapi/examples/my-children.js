// 小程序的一个页面：登录的家长自己的孩子，在哪所学校、哪个班；没有关联孩子时说明怎么办。
// 准备：npm install --no-audit --no-fund ${TONGXIN_API:-http://localhost:8080}/sdk/tongxin-sdk.tgz
// 再到微信开发者工具中点“构建 npm”，并把接口的域名加入 request 合法域名。
const { isProblem, TongxinClient, wxTransport } = require('tongxin-sdk');

// 家长本人的访问令牌：由登录得到，几分钟后到期，过期后重新取得。
const { globalData } = getApp();
const tongxin = new TongxinClient({
  baseUrl: globalData.api,
  transport: wxTransport(wx),
  token: () => globalData.token,
});

const STATES = { ENROLLED: '在读', SUSPENDED: '休学' };

Page({
  data: { children: [], hint: '' },

  async onLoad() {
    try {
      const children = [];
      // 只会返回已通过学校审核、可以查看的孩子；别人的孩子不会出现
      for await (const page of tongxin.pages('/api/v1/students', { query: { limit: 20 } })) {
        for (const { id, name, school, classGroup, status } of page.items) {
          const place = classGroup ? `${school.name} ${classGroup.name}` : school.name;
          children.push({ id, name, place, state: STATES[status] || '已离校' });
        }
      }
      const hint =
        children.length === 0 ? '还没有关联孩子：请用学校发的关联码，或填写孩子的信息申请关联。' : '';
      this.setData({ children, hint });
    } catch (error) {
      if (!isProblem(error)) throw error;
      // detail 说明错在哪里，advice 说明怎么办，都可以直接给家长看
      this.setData({ hint: `${error.problem.detail}${error.problem.advice}` });
    }
  },
});
