package cn.tongxin.people.consent;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.Set;
import java.util.function.Supplier;

/** What versions of texts can be filtered and sorted by. */
public final class PrivacyTextFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-createdAt")
                    .codes(
                            "purpose",
                            "s.purpose",
                            Set.of("GENERAL", "CHILD_RULES", "PHOTO", "WORKS"),
                            "用途")
                    .codes("status", "s.status", Set.of("DRAFT", "PUBLISHED", "REPLACED"), "状态")
                    .sort("createdAt", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
