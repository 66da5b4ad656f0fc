package cn.tongxin.kernel.errors;

/**
 * Every kind of refusal the API can answer (house.md §4, status codes). The code is the last part
 * of the problem's {@code type}; title and advice are shown to people, so they say what to do next.
 */
public enum ProblemCode {
    VALIDATION(400, "填写的内容有误", "请按提示修改后重新提交。"),
    UNKNOWN_PARAMETER(400, "有不认识的查询参数", "请对照接口文档检查参数名；参数不会被悄悄忽略。"),
    MALFORMED(400, "请求内容无法解析", "请检查 JSON 格式、字段名和字段类型。"),
    CURSOR(400, "翻页位置无效", "请去掉 cursor 参数，从第一页重新查询；更换筛选、排序或角色后翻页位置不再有效。"),
    UNAUTHENTICATED(401, "尚未登录或登录已失效", "请重新登录后再试；接口调用方请重新获取访问令牌。"),
    SECOND_FACTOR(401, "这个角色需要两步验证", "请在登录页再输入一次性验证码；还没有设置的，登录页会引导您设置。"),
    FORBIDDEN(403, "没有办理此事的权限", "如工作需要，请联系本单位管理员授权。"),
    SCOPE(403, "不在您的管辖范围内", "请联系该单位的管理员，或请上级为您增加管辖范围。"),
    ROLE_NOT_IN_TOKEN(403, "登录凭证中还没有这个角色", "请刷新登录凭证后重试；仍不行请重新登录。"),
    ACTING_AS(403, "您没有这个角色", "请在右上角切换到您拥有的角色。"),
    GRANT_EXPIRED(403, "授权已到期或账户已停用", "请联系本单位管理员续期或重新启用。"),
    NOT_FOUND(404, "没有找到", "请检查地址或编号；记录可能已被移除。"),
    MERGED(404, "已并入另一条记录", "请打开提示中保留的那条记录；原来的记录不再使用。"),
    METHOD_NOT_ALLOWED(405, "不支持这种操作", "请对照接口文档检查请求方法。"),
    NOT_ACCEPTABLE(406, "无法按要求的格式返回", "请把 Accept 设为 application/json。"),
    STATE_CONFLICT(409, "当前状态下不能这样办理", "请刷新页面，查看最新状态和可办理的事项。"),
    CAPACITY(409, "名额已满", "请先腾出名额，或改选其他时间、地点。"),
    DUPLICATE(409, "已有相同的记录", "请先查找已有的记录，不要重复提交。"),
    IN_FLIGHT(409, "同一请求正在办理", "请稍等几秒，用同一个 Idempotency-Key 重新发送。"),
    FEED_RESTARTED(410, "变更序列已重新开始", "请重新全量读取一次，再从头读取变更。"),
    GONE(410, "链接已失效", "请回到申请页面重新取得链接；没有次数或已过有效期的，请重新申请。"),
    STALE(412, "内容已被他人修改", "请取得最新版本，核对差异后再提交。"),
    TOO_LARGE(413, "提交的内容过大", "请精简后重试；普通请求最多 1 MB，文件最多 20 MB。"),
    URI_TOO_LONG(414, "请求地址过长", "请减少查询条件后重试。"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持这种内容格式", "请用接口文档中写明的格式提交，一般为 application/json。"),
    RANGE(416, "没有要的这一段内容", "请去掉 Range 重新下载整个文件，或从已收到的位置接着要。"),
    FILE_REFUSED(422, "不能接收这个文件", "请按提示更换或改正文件后重新上传。"),
    RULE(422, "不符合规定", "请按规定改正后重新提交；可凭理由继续的，请填写理由。"),
    IDEMPOTENCY_MISMATCH(422, "Idempotency-Key 已用于另一份内容", "每次办理请使用新的 Idempotency-Key；重发时内容须完全相同。"),
    PRECONDITION_REQUIRED(428, "缺少版本号", "请先读取记录，把返回的 ETag 放入 If-Match 后再提交。"),
    TOO_MANY(429, "同时办理的太多", "请等前面的办完后再试。"),
    HEADERS_TOO_LARGE(431, "请求头过大", "请减少请求头内容后重试。"),
    INTERNAL(500, "系统出现意外错误", "您的操作没有保存；请稍后重试，如仍出现请把请求编号告诉管理员。"),
    UNAVAILABLE(503, "系统暂时繁忙", "请稍等片刻后重试；如果刚才在保存，请先刷新，看看是否已经保存。");

    private final int status;
    private final String title;
    private final String advice;

    ProblemCode(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String advice() {
        return advice;
    }
}
