package cn.tongxin.people.family;

import java.util.UUID;

/** What courts have decided, as links need to know it: whoever keeps the orders answers. */
public interface OrdersInForce {
    /**
     * Whether an order in force keeps this guardian from the pupil, or somebody of the same name or
     * phone: with a new account or link they are still who they are.
     */
    boolean keepAway(UUID student, UUID guardian);
}
