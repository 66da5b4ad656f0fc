// 小程序“我的孩子”：登录的家长自己的孩子，在哪所学校、哪个班；没有关联孩子时说明怎么办。
// 在放着 app.js 的目录里：
// 准备：npm install --no-audit --no-fund ${TONGXIN_API:-http://localhost:8080}/sdk/tongxin-sdk.tgz
// 打开：在微信开发者工具中导入这个目录，AppID 填自己的（试用时选“测试号”），再点“工具”中的“构建 npm”。
// 上线前：把 project.config.json 的 urlCheck 改为 true，并把接口的域名加入 request 合法域名。
App({
  globalData: {
    api: 'http://localhost:8080',
    // 家长本人的访问令牌：由登录得到，几分钟后到期，过期后重新取得。试用时可以直接填在这里。
    token: '',
  },
});
