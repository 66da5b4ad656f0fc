package cn.tongxin.people.family;

import java.util.List;
import java.util.UUID;

/** What courts have decided, as links need to know it: whoever keeps the orders answers. */
public interface OrdersInForce {
    /**
     * Whether an order in force keeps this guardian from the pupil, or somebody who is the same
     * human for all that is known ({@link FamilyOrders#SAME_HUMAN}).
     */
    boolean keepAway(UUID student, UUID guardian);

    /** Whom the orders in force keep from a pupil. */
    List<UUID> keptFrom(UUID student);
}
