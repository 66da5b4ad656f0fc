package cn.tongxin.platform.audit;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.function.Supplier;

/** What blocks of the audit log can be filtered and sorted by. */
public final class SealFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byNumber("b.id", "-sealedAt")
                    .from("from", "b.sealed_at", "起始封存时间（含）")
                    .before("to", "b.sealed_at", "截止封存时间（不含）")
                    .sort("sealedAt", SortKind.INSTANT, "b.sealed_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
