package cn.tongxin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do has changed, now or from a time on. Fired in the transaction that changes
 * it; that a period which was known begins or ends is no change.
 *
 * @param version of the grant's row: each of its changes has its own
 * @param account whose right it is
 */
public record GrantChanged(
        UUID grant, int version, UUID account, What what, Terms terms, Giver giver) {

    /** What has been done. */
    public enum What {
        GIVEN,
        RESCHEDULED,
        ENDED,
        DEPUTY_NAMED
    }

    /**
     * @param roleName as on screens
     * @param placeName of the school, unit or organisation, or of the whole city
     */
    public record Terms(String roleName, String placeName, Instant from, @Nullable Instant until) {}

    /**
     * Who did it.
     *
     * @param account null when it was the product itself, because a day has come
     * @param principal for whom, when as a deputy
     */
    public record Giver(@Nullable UUID account, @Nullable UUID principal) {}
}
