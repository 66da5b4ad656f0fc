package cn.tongxin.access;

import java.util.UUID;

/**
 * Event: somebody no longer works at a school. Fired, in the transaction that ends the last post
 * there, by the module that owns posts; the person's grants for the school end in the same
 * transaction. When the school itself ends, {@link PlaceEnded} says so of everybody at once.
 *
 * @param reason for those who read the grants later
 */
public record PostEnded(UUID person, UUID school, String reason) {}
