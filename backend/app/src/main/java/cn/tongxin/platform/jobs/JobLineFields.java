package cn.tongxin.platform.jobs;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What the lines of a job's report can be filtered by; they stand as they were written. */
public final class JobLineFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byNumber("l.seq", "at")
                    .codes("level", "l.level", Set.of("INFO", "WARNING", "ERROR"), "级别")
                    .sort("at", SortKind.INSTANT, "l.at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
