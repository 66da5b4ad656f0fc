package cn.tongxin.people.family;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.function.Supplier;

/**
 * What guardians can be filtered and sorted by: nothing finds what a mask hides, nor children
 * beyond the caller's scope: who answers for whom is told by the links.
 */
public final class GuardianFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "updatedAt")
                    .surnames("surname", "s.name_sort", "姓名的第一个字")
                    .codes("phoneTail", "right(p.phone, 4)", "\\d{4}", "手机号后四位")
                    .sort("updatedAt", SortKind.INSTANT, "s.updated_at")
                    .columns(
                            Column.text("姓名", "name"),
                            Column.text("手机号", "phone"),
                            Column.flag("已注册账户", "hasAccount"),
                            Column.instant("最近修改时间", "updatedAt"))
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
