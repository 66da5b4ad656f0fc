package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import java.util.UUID;

/**
 * Event: somebody's main post is at another school from now on. Fired, in the transaction that
 * moves it, by the module that owns posts; who kept the account where the post was hands it on.
 *
 * @param from unit and school
 * @param to unit and school
 * @param reason for those who read the history of the account later
 */
public record WorkplaceMoved(UUID person, Axes from, Axes to, String reason) {}
