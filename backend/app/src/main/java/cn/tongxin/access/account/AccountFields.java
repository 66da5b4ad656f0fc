package cn.tongxin.access.account;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import cn.tongxin.platform.security.AccessMatrix;
import java.util.Set;
import java.util.function.Supplier;

/** What accounts can be filtered and sorted by. */
public final class AccountFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "username")
                    .hiddenFragment("name", "s.display_name", "姓名中的字词")
                    .fragment("username", "s.username", "登录名中的几个字符")
                    .codes("status", "s.status", Set.of("INVITED", "ACTIVE", "DISABLED"), "状态")
                    .codesInArray(
                            "role",
                            ScopedAccountRepository.ROLES,
                            new AccessMatrix().roles(),
                            "现在或将来持有的角色代码")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .ids("school", "s.school_id", "学校编号")
                    .ids("person", "s.person_id", "人员编号")
                    .sort("username", SortKind.TEXT, "s.username")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .columns(
                            Column.text("登录名", "username"),
                            Column.text("姓名", "displayName"),
                            Column.text("管理账户的地方", "place.name"),
                            Column.text("管理单位代码", "place.managingUnit"),
                            Column.code("角色", "roles", "role").chosenBy("role"),
                            Column.code("状态", "status", "accountStatus").chosenBy("status"),
                            Column.code("登录服务", "identity.state", "identityState"),
                            Column.instant("首次登录时间", "activatedAt"),
                            Column.instant("建立时间", "createdAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
