package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facade of the module access for whoever tells people something: who they are by what they hold,
 * and where e-mail reaches them.
 */
public interface Audience {

    /** Active accounts with a live grant of the role that covers the place. */
    Set<UUID> holding(String role, Axes place);

    /**
     * Active accounts that may do all this at the place under one role: roles never add up.
     *
     * @param permissions like {@code proposal:approve}
     */
    Set<UUID> allowed(Set<String> permissions, Axes place);

    /** Those of the accounts that are active. */
    Set<UUID> active(Collection<UUID> accountIds);

    /** E-mail addresses (L3) of those accounts that are active and have one. */
    Map<UUID, String> emails(Collection<UUID> accountIds);

    /** The address of one account, for its holder; empty when there is none. */
    Optional<String> email(UUID account);

    /** In the caller's transaction. */
    void changeEmail(UUID account, @Nullable String email);
}
