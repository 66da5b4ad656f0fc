package cn.tongxin.people.consent;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What consents can be filtered and sorted by. */
public final class ConsentFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-givenAt")
                    .ids("student", "s.pupil_id", "学生编号")
                    .ids("school", "s.school_id", "学校编号")
                    .ids("classGroup", "s.class_id", "班级编号")
                    .codes("purpose", "s.purpose", Set.of("PHOTO", "WORKS"), "用途")
                    .bool("withdrawn", "(s.withdrawn_at is not null)", "是否已撤回")
                    .sort("givenAt", SortKind.INSTANT, "s.given_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
