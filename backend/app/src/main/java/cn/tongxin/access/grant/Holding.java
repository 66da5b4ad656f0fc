package cn.tongxin.access.grant;

import cn.tongxin.kernel.scope.ScopeKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who would hold what, where and when: what the laws of granting look at. */
record Holding(
        UUID id,
        UUID account,
        String role,
        ScopeKind kind,
        @Nullable String ref,
        @Nullable Post post,
        Instant from,
        @Nullable Instant until) {

    /** The same, without the post, which names a person. */
    Holding heldBy(UUID other) {
        return new Holding(id, other, role, kind, ref, null, from, until);
    }

    Holding during(Instant newFrom, @Nullable Instant newUntil) {
        return new Holding(id, account, role, kind, ref, post, newFrom, newUntil);
    }
}
