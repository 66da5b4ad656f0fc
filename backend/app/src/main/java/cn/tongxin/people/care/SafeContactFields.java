package cn.tongxin.people.care;

import cn.tongxin.kernel.list.FieldMap;
import java.util.function.Supplier;

/** What safe-contact rules can be filtered and sorted by. */
public final class SafeContactFields implements Supplier<FieldMap> {
    static final FieldMap MAP = CareArrangementFields.ofPupils().build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
