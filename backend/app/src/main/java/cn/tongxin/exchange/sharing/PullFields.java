package cn.tongxin.exchange.sharing;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What the record of given data can be filtered by: the latest come first. */
public final class PullFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byNumber("p.id", "-begunAt")
                    .codes("kind", "p.kind", Set.of("CHANGES", "SYNC"), "方式")
                    .from("from", "p.begun_at", "起始时间（含）")
                    .before("to", "p.begun_at", "截止时间（不含）")
                    .sort("begunAt", SortKind.INSTANT, "p.begun_at")
                    .endless()
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
