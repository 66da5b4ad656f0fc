package cn.tongxin.people.family;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What courts have decided, as links need to know it: whoever keeps the orders answers. */
public interface OrdersInForce {

    /** A pupil and a guardian. */
    record Pair(UUID student, UUID guardian) {}

    /**
     * Of these the pairs in which an order in force keeps the guardian from the pupil, or somebody
     * who is the same human for all that is known ({@link FamilyOrders#SAME_HUMAN}).
     */
    List<Pair> keptAway(Collection<Pair> pairs);

    /** As {@link #keptAway}, of one. */
    default boolean keepAway(UUID student, UUID guardian) {
        return !keptAway(List.of(new Pair(student, guardian))).isEmpty();
    }

    /** Whom the orders in force keep from a pupil. */
    List<UUID> keptFrom(UUID student);
}
