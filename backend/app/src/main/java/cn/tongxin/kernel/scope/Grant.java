package cn.tongxin.kernel.scope;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One live or ended grant of a role.
 *
 * @param ref code of the managing unit or organisation, id of the school, null for the whole city
 * @param until first instant at which the grant no longer counts, null when open-ended
 * @param origin where it is written and for whom it is exercised
 */
public record Grant(
        String role,
        ScopeKind kind,
        @Nullable String ref,
        Instant from,
        @Nullable Instant until,
        Origin origin) {

    /**
     * @param id of the row it comes from; null for one that follows from something else
     * @param post what the holder is named to be besides the role
     * @param principal whose grant it really is, when the holder is a deputy
     */
    public record Origin(@Nullable UUID id, @Nullable String post, @Nullable Principal principal) {
        public static final Origin UNKNOWN = new Origin(null, null, null);
    }

    /** Somebody for whom another stands in. */
    public record Principal(UUID account, String name) {}

    public Grant(
            String role,
            ScopeKind kind,
            @Nullable String ref,
            Instant from,
            @Nullable Instant until) {
        this(role, kind, ref, from, until, Origin.UNKNOWN);
    }

    public boolean liveAt(Instant now) {
        return !now.isBefore(from) && (until == null || now.isBefore(until));
    }
}
