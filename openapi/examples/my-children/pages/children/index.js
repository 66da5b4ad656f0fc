const { isProblem, TongxinClient, TongxinError, wxTransport } = require('tongxin-sdk');

const { globalData } = getApp();
const tongxin = new TongxinClient({
  baseUrl: globalData.api,
  transport: wxTransport(wx),
  token: () => globalData.token,
});

const STATES = { ENROLLED: '在读', SUSPENDED: '休学' };

// detail 说明错在哪里，advice 说明怎么办，都可以直接给家长看
function problemOf(error) {
  if (isProblem(error)) return error.problem;
  if (error instanceof TongxinError) return { detail: '没有得到平台的答复。', advice: '请检查网络后重试。' };
  throw error;
}

Page({
  data: { loading: true, children: [], detail: '', advice: '' },

  async onLoad() {
    await this.read();
  },

  async read() {
    this.setData({ loading: true, detail: '', advice: '' });
    try {
      const children = [];
      // 只会返回已通过学校审核、可以查看的孩子；别人的孩子不会出现
      for await (const page of tongxin.pages('/api/v1/students', { query: { limit: 20 } })) {
        for (const { id, name, school, classGroup, status } of page.items) {
          const place = classGroup ? `${school.name} ${classGroup.name}` : school.name;
          children.push({ id, name, place, state: STATES[status] || '已离校' });
        }
      }
      this.setData({ loading: false, children });
    } catch (error) {
      const { detail, advice } = problemOf(error);
      this.setData({ loading: false, detail, advice });
    }
  },
});
