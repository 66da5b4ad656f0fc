package cn.tongxin.access.grant;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What grants can be filtered and sorted by; the newest stand first. */
public final class GrantFields implements Supplier<FieldMap> {
    private static final Set<String> KINDS = Set.of("CITY", "UNIT", "SCHOOL", "ORG");
    private static final Set<String> POSTS =
            Set.of("HEAD", "SAFEGUARDING_LEAD", "NAMED_READER", "SECURITY_ADMIN");

    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-grantedAt")
                    .ids("account", "s.account_id", "账户编号")
                    .hiddenFragment("name", "a.display_name", "姓名中的字词")
                    .codes("role", "s.role", "[a-z]+(-[a-z]+)*", "角色代码")
                    .codes("scopeKind", "s.scope_kind", KINDS, "范围类型")
                    .codes("managingUnit", "s.managing_unit", "[A-Z0-9]{2,20}", "管理单位代码")
                    .ids("school", "s.school_id", "学校编号")
                    .codes("post", "s.post", POSTS, "指定岗位")
                    .bool("deputy", "(s.deputy_of is not null)", "是否代办")
                    .period("state", RoleGrantRepository.HELD, "状态：LIVE 有效、ENDED 已结束、FUTURE 未开始")
                    .before("endsBefore", "e.ends", "结束时间早于这一时刻；长期有效的不在内")
                    .sort("grantedAt", SortKind.INSTANT, "s.created_at")
                    .sort("validFrom", SortKind.INSTANT, "s.valid_from")
                    .columns(
                            Column.text("登录名", "account.username"),
                            Column.text("持有人", "account.name"),
                            Column.code("角色", "role", "role").chosenBy("role"),
                            Column.code("范围类型", "place.kind", "scopeKind").chosenBy("scopeKind"),
                            Column.text("范围", "place.name"),
                            Column.text("管理单位代码", "place.managingUnit"),
                            Column.code("指定岗位", "post", "post").chosenBy("post"),
                            Column.text("委托人（代办时）", "deputyOf.name"),
                            Column.instant("开始时间", "validFrom"),
                            Column.instant("结束时间", "validTo"),
                            Column.code("状态", "state", "grantState").chosenBy("state"),
                            Column.text("授权人", "grantedBy"),
                            Column.instant("授权时间", "grantedAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
