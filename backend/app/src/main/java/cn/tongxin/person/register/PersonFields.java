package cn.tongxin.person.register;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What people can be filtered and sorted by. */
public final class PersonFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "name")
                    .surnames("surname", "s.name_sort", "姓名的第一个字")
                    .hiddenFragment("name", "s.name", "姓名中的字词")
                    .codes("phoneTail", "right(s.phone, 4)", "\\d{4}", "手机号后四位")
                    .codes("sex", "s.sex", Set.of("0", "1", "2", "9"), "性别代码")
                    .codes("managingUnit", "s.unit_code", "[A-Z0-9]{2,20}", "管理单位代码")
                    .ids("school", "s.school_id", "保管档案的学校")
                    .sort("name", SortKind.TEXT, "s.name_sort")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
