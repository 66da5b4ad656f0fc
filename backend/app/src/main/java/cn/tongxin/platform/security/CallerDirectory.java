package cn.tongxin.platform.security;

import cn.tongxin.kernel.scope.Grant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: what the platform must know of an account. Implemented by the module access. */
public interface CallerDirectory {

    /** Account of a token's subject, with all its grants, ended ones included. */
    Optional<Entry> bySubject(String subject);

    /**
     * @param active false when the account was disabled; it then keeps no right at all
     * @param defaultRole role to act under when the request names none
     */
    record Entry(
            UUID accountId,
            String username,
            String displayName,
            boolean active,
            @Nullable String defaultRole,
            List<Grant> grants) {}
}
