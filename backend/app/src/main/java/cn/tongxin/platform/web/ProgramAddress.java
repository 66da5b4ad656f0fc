package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.security.Caller;
import cn.tongxin.platform.security.ProgramKeys;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/**
 * A program of another agency comes from where its key may be used, whatever it asks for: a key
 * that was stolen is of no use elsewhere. It is asked for each request, so a revoked key ends with
 * the next one.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ProgramAddress implements ContainerRequestFilter {
    /** Only programs hold it (grant-rules.csv), so nobody else costs a look at the keys. */
    private static final String PROGRAMS = "partner";

    private final ProgramKeys keys;
    private final SecurityIdentity identity;
    private final RoutingContext routing;

    public ProgramAddress(ProgramKeys keys, SecurityIdentity identity, RoutingContext routing) {
        this.keys = keys;
        this.identity = identity;
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = identity.getAttribute(Caller.ATTRIBUTE);
        UUID account = caller == null ? null : caller.accountId();
        if (account == null || !caller.roles().contains(PROGRAMS)) {
            return;
        }
        if (keys.forbids(account, routing.request().remoteAddress().hostAddress())) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN, "这个密钥已停用，或不能从当前的网络地址使用；地址有变的，请联系市教育局重新登记。");
        }
    }
}
