package cn.tongxin.people.care;

import cn.tongxin.kernel.list.FieldMap;
import java.util.Set;
import java.util.function.Supplier;

/** What contacts of parents can be filtered and sorted by. */
public final class CareContactFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            CareArrangementFields.places()
                    .ids("arrangement", "s.arrangement_id", "委托照护编号")
                    .codes("mode", "s.mode", Set.of("IN_PERSON", "VIDEO", "PHONE"), "联系方式")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
