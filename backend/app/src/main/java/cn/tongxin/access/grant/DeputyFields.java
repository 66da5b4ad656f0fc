package cn.tongxin.access.grant;

import cn.tongxin.kernel.list.FieldMap;
import cn.tongxin.kernel.list.FieldMap.SortKind;
import java.util.function.Supplier;

/** What one's own deputies can be filtered and sorted by; the newest stand first. */
public final class DeputyFields implements Supplier<FieldMap> {
    static final FieldMap MAP =
            FieldMap.byUuid("s.id", "-grantedAt")
                    .ids("grant", "s.deputy_of", "本人授权的编号")
                    .period("state", RoleGrantRepository.HELD, "状态：LIVE 有效、ENDED 已结束、FUTURE 未开始")
                    .sort("grantedAt", SortKind.INSTANT, "s.created_at")
                    .build();

    @Override
    public FieldMap get() {
        return MAP;
    }
}
