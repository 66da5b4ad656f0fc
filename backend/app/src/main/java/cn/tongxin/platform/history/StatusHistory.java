package cn.tongxin.platform.history;

import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant.Principal;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which states a thing has been in, who took each step, when and why (domain.md §2.0). */
@Singleton
public class StatusHistory {
    /**
     * Stands where a role would when the product itself takes a step, because its time has come.
     */
    public static final String SYSTEM = "system";

    private final StatusChangeRepository changes;
    private final TimeOrderedIds ids;
    private final CurrentCaller caller;

    public StatusHistory(StatusChangeRepository changes, TimeOrderedIds ids, CurrentCaller caller) {
        this.changes = changes;
        this.ids = ids;
        this.caller = caller;
    }

    /**
     * A step that is being taken.
     *
     * @param resource of the subject, as in addresses: {@code schools}
     * @param proposal the approved proposal it carries out, if one does
     */
    public record Step(
            String resource,
            UUID subject,
            Axes axes,
            String from,
            String to,
            String action,
            @Nullable String reason,
            @Nullable UUID proposal) {}

    /** A step that was taken. */
    public record Entry(
            String from,
            String to,
            String action,
            @Nullable String reason,
            @Nullable UUID proposal,
            Instant at,
            @Nullable UUID by,
            @Nullable UUID onBehalfOf,
            String actingRole) {}

    /** Keeps the step in the transaction that takes it. */
    public void keep(Step step) {
        keep(List.of(step));
    }

    /** As {@link #keep(Step)}, of many things that take a step at once. */
    public void keep(Collection<Step> steps) {
        String role = Objects.requireNonNullElse(caller.get().actingRole(), SYSTEM);
        changes.add(steps.stream().map(step -> change(step, role)).toList());
    }

    private StatusChange change(Step step, String role) {
        Principal principal = caller.get().actsFor(step.axes());
        return new StatusChange(
                ids.next(), step, role, principal == null ? null : principal.account());
    }

    /**
     * Of decisions about two things of one kind: which the other one was, by proposal. For things
     * whose names are public.
     */
    public Map<UUID, UUID> others(String resource, UUID subject, Collection<UUID> proposals) {
        return proposals.isEmpty() ? Map.of() : changes.others(resource, subject, proposals);
    }

    /** Newest first; a thing has a handful of steps in its life. */
    public List<Entry> of(String resource, UUID subject) {
        return changes.of(resource, subject);
    }
}
