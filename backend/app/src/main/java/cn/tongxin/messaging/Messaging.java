package cn.tongxin.messaging;

import java.util.Set;
import java.util.UUID;

/** Facade of the module messaging. */
public interface Messaging {

    /**
     * Tells people something, in the caller's transaction: rolled back, it was never said. Who was
     * told the same within the window of the {@link Message.Dedupe} is not told again.
     *
     * @return accounts that were told now
     * @throws IllegalArgumentException for an unknown template, or parameters that are not exactly
     *     those of the template
     * @throws IllegalStateException outside a transaction
     */
    Set<UUID> send(Message message);
}
