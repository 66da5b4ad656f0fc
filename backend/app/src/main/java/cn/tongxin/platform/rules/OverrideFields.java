package cn.tongxin.platform.rules;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.function.Supplier;

/** What overrides can be filtered and sorted by. */
public final class OverrideFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-at")
                    .codes("rule", "s.rule", "[A-Z]{1,3}-\\d{2,4}", "规定编号")
                    .codes(
                            "resource",
                            "s.resource",
                            "[a-z-]{1,40}",
                            "办理的是什么：staff 教职工、schools 学校、classes 班级、researchers 教研员、persons 个人信息、semesters 学期、workdays 工作日历")
                    .ids("subject", "s.subject_id", "办理对象的编号")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .ids("school", "s.school_id", "学校编号")
                    .from("from", "s.created_at", "起始时间（含）")
                    .before("to", "s.created_at", "截止时间（不含）")
                    .sort("at", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
