package cn.tongxin.access.grant;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the period of a grant stands at an instant; nothing stores it. */
@Schema(name = "GrantState", description = "授权此刻的状态：FUTURE 尚未开始、LIVE 有效、ENDED 已结束")
public enum GrantState {
    FUTURE,
    LIVE,
    ENDED;

    /** A period that ended before it began never was one. */
    static GrantState of(Instant from, @Nullable Instant until, Instant now) {
        if (until != null && (!now.isBefore(until) || !from.isBefore(until))) {
            return ENDED;
        }
        return now.isBefore(from) ? FUTURE : LIVE;
    }
}
