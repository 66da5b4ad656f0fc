package cn.tongxin.kernel.scope;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One live or ended grant of a role.
 *
 * @param ref code of the managing unit or organisation, id of the school, null for the whole city
 * @param until first instant at which the grant no longer counts, null when open-ended
 */
public record Grant(
        String role, ScopeKind kind, @Nullable String ref, Instant from, @Nullable Instant until) {

    public boolean liveAt(Instant now) {
        return !now.isBefore(from) && (until == null || now.isBefore(until));
    }
}
