package cn.tongxin.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facade: whether whoever decides is another one than who proposed, for what is decided by two
 * without being a proposal (RS-11).
 */
public interface TwoPeople {
    /**
     * Whether somebody is who proposed, or stands in for them now or they for them, in whatever
     * role and by whatever right they act.
     *
     * @param authorFor for whom a deputy proposed
     */
    boolean areOne(UUID decider, @Nullable UUID author, @Nullable UUID authorFor);
}
