package cn.tongxin.access.work;

import cn.tongxin.platform.security.Caller;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who is at work: the caller of the request, or nobody while the sweeper is. */
@Singleton
class WorkActor {
    private final SecurityIdentity identity;

    WorkActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    Optional<Caller> caller() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(identity.getAttribute(Caller.ATTRIBUTE))
                : Optional.empty();
    }
}
