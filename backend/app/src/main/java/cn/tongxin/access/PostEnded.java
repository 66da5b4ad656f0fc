package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Event: somebody no longer works at a school. Fired, in the transaction that ends the last post
 * there, by the module that owns posts; the person's grants for the school end in the same
 * transaction. When the school itself ends, {@link PlaceEnded} says so of everybody at once.
 *
 * @param reason for those who read the grants later
 * @param goesOnAt the school that took the post along when this one was divided; null when the
 *     person has simply left
 */
public record PostEnded(UUID person, UUID school, String reason, @Nullable Axes goesOnAt) {}
