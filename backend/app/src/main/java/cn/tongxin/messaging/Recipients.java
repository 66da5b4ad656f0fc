package cn.tongxin.messaging;

import cn.tongxin.access.Audience;
import cn.tongxin.kernel.scope.Axes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** To whom a message goes; looked up when it is sent. Disabled accounts are told nothing. */
@FunctionalInterface
public interface Recipients {

    Set<UUID> among(Audience audience);

    static Recipients accounts(Collection<UUID> ids) {
        return audience -> audience.active(ids);
    }

    static Recipients account(UUID id) {
        return accounts(Set.of(id));
    }

    /** Everybody with a live grant of the role that covers the place. */
    static Recipients holding(String role, Axes place) {
        return audience -> audience.holding(role, place);
    }

    /** Everybody who may do all this at the place under one role. */
    static Recipients allowed(Set<String> permissions, Axes place) {
        return audience -> audience.allowed(permissions, place);
    }

    /** Nobody needs to be told what they did themselves. */
    default Recipients except(UUID account) {
        return audience -> {
            Set<UUID> others = new HashSet<>(among(audience));
            others.remove(account);
            return others;
        };
    }
}
