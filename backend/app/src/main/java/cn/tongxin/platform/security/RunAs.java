package cn.tongxin.platform.security;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.RowScope;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets work that no request carries be done by somebody: with the rights that somebody has at that
 * moment, over exactly the rows of one permission, as an endpoint would. Code without a caller
 * reaches no row at all.
 */
@Singleton
public class RunAs {
    private final CallerCache callers;
    private final CallerFactory factory;
    private final CurrentCaller current;
    private final CurrentIdentityAssociation identities;

    public RunAs(
            CallerCache callers,
            CallerFactory factory,
            CurrentCaller current,
            CurrentIdentityAssociation identities) {
        this.callers = callers;
        this.factory = factory;
        this.current = current;
        this.identities = identities;
    }

    /**
     * Who will be at work, and under which role.
     *
     * @param subject of the account's tokens, by which its grants are looked up
     */
    public record Starter(UUID accountId, String subject, String role) {}

    /** The caller of this request, to be remembered for work that it starts. */
    public Starter starter() {
        Caller caller = current.get();
        UUID account = caller.accountId();
        String role = caller.actingRole();
        if (account == null || role == null) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户并授权。");
        }
        if (identities.getIdentity().getPrincipal() instanceof JsonWebToken token) {
            return new Starter(account, token.getSubject(), role);
        }
        throw new IllegalStateException("only a request starts work in somebody's name");
    }

    /**
     * Does the work with the rights the starter has now.
     *
     * @throws ProblemException when the permission has ended since
     */
    public <T> T call(Starter starter, String permission, Supplier<T> work) {
        return call(caller(starter), permission, work);
    }

    /**
     * Does work of the product itself, under a name and with rights written down in the code that
     * does it (house.md §4.2).
     */
    public <T> T asSystem(
            String name, Map<String, RowScope> rights, String permission, Supplier<T> work) {
        return call(Caller.system(name, rights), permission, work);
    }

    /**
     * Looks the starter's rights up again and works on with those.
     *
     * @throws ProblemException when the permission has ended since
     */
    public void checkAgain(Starter starter, String permission) {
        identities.setIdentity(identity(caller(starter)));
        current.require(permission);
    }

    /**
     * The role was in the token, and counted, when the work was started; only the grant can have
     * ended.
     */
    private Caller caller(Starter starter) {
        return factory.create(
                new CallerFactory.Token(
                        starter.subject(), Set.of(starter.role()), SecondFactor.LEVEL),
                callers.load(starter.subject()),
                starter.role());
    }

    private <T> T call(Caller caller, String permission, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        ContextState outer = context.isActive() ? setAside(context) : null;
        context.activate();
        try {
            identities.setIdentity(identity(caller));
            current.require(permission);
            return work.get();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }

    /** A timer brings a context of its own, in which nobody is at work. */
    private ContextState setAside(ManagedContext context) {
        if (identities.getIdentity().getAttribute(Caller.ATTRIBUTE) != null) {
            throw new IllegalStateException("somebody is at work here already");
        }
        ContextState outer = context.getState();
        context.deactivate();
        return outer;
    }

    private static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.username()))
                .addAttribute(Caller.ATTRIBUTE, caller)
                .build();
    }
}
