package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facade of work items: every task, reminder, timer and review of every module is one (house.md
 * §4.8). Everything here happens in the caller's transaction, so that a thing and the work it makes
 * come and go together.
 */
public interface WorkItems {

    /**
     * What the work is about.
     *
     * @param resource as in addresses: {@code proposals}
     * @param name as it is called now; nothing that only few may read
     */
    record Subject(String resource, UUID id, String name) {}

    /**
     * Whose work it is: everybody who holds the role where the subject belongs.
     *
     * @param account the one of them it is for, when it is for one
     * @param except the one of them it is not for
     * @param escalateTo role that gets it when it stays undone, in the same place
     */
    record Who(
            String role,
            Axes axes,
            @Nullable UUID account,
            @Nullable UUID except,
            String escalateTo) {

        public static Who of(String role, Axes axes, String escalateTo) {
            return new Who(role, axes, null, null, escalateTo);
        }
    }

    /**
     * @param title what to do, as a sentence that names the subject
     * @param dueOn last day for it, when the subject knows one; otherwise the term of the kind
     */
    record Opening(
            String kind, Subject subject, String title, Who who, @Nullable LocalDate dueOn) {}

    /** How work ended: it was done, or there is nothing to do any more. */
    enum Outcome {
        DONE,
        CANCELLED
    }

    /** Opens what is not open yet; returns how many there were. */
    int open(Collection<Opening> openings);

    /**
     * Ends what is open about these subjects; where nothing is open nothing happens.
     *
     * @param note how it ended, in a few words
     */
    void settle(String kind, Collection<UUID> subjects, Outcome outcome, String note);

    /**
     * For a scan, which knows all there is of a kind: opens what is not open yet, and what is open
     * and no longer among it is done.
     *
     * @param note how that ended, in a few words
     */
    void keep(String kind, Collection<Opening> all, String note);

    /**
     * As {@link #keep} for some subjects and no others: a scan of a whole city looks at one part
     * after the other, and a change at what it changed. What is open about one of them under
     * another name, for another role or at another place is cancelled and opened anew where it
     * belongs now.
     *
     * @param note why it was cancelled, in a few words
     */
    void keepAmong(String kind, Collection<UUID> subjects, Collection<Opening> all, String note);

    /** What the rest of the product is told of an item. */
    record Facts(
            UUID id,
            String kind,
            String kindName,
            String title,
            Subject subject,
            Who who,
            Instant dueAt,
            boolean provisional) {}
}
