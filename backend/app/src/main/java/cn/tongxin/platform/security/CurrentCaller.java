package cn.tongxin.platform.security;

import cn.tongxin.kernel.data.View;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.RowScope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The caller of this request together with the permission its endpoint demands. The permission is
 * put here from the endpoint's own annotation before its method runs, so the rows a repository
 * returns are always those of exactly that permission; without one there are no rows.
 */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;
    private final AccessMatrix matrix;
    private @Nullable String permission;

    public CurrentCaller(SecurityIdentity identity, AccessMatrix matrix) {
        this.identity = identity;
        this.matrix = matrix;
    }

    public Caller get() {
        Caller caller = identity.getAttribute(Caller.ATTRIBUTE);
        if (caller == null) {
            throw new IllegalStateException("no caller: the endpoint is public");
        }
        return caller;
    }

    /**
     * Who the caller is to the identity provider: the only thing that is known of whoever has no
     * account yet.
     */
    public String subject() {
        if (identity.getPrincipal() instanceof AccessToken token) {
            return token.getSubject();
        }
        throw new IllegalStateException("not called by the holder of a token");
    }

    public @Nullable UUID accountId() {
        return get().accountId();
    }

    void demand(String permission) {
        this.permission = permission;
    }

    /**
     * For an endpoint that serves several resources: the permission of the one that was asked for.
     * The caller must hold it, and from here on only its rows are reached.
     */
    public void require(String permission) {
        if (!get().scopes().containsKey(permission)) {
            ProblemCode refusal = get().refusal(permission);
            throw new ProblemException(
                    refusal == null ? ProblemCode.FORBIDDEN : refusal, "当前角色不能办理这类事项。");
        }
        demand(permission);
    }

    /**
     * For what one does with a role itself, like passing it on: the caller works under it and has
     * proved to hold it.
     *
     * @param advice what to do first when it works under another one
     */
    public void requireWorksAs(String role, String advice) {
        Caller me = get();
        if (!me.worksAs(role)) {
            ProblemCode refusal = role.equals(me.actingRole()) ? me.refusal() : null;
            throw refusal == null
                    ? new ProblemException(ProblemCode.FORBIDDEN, advice)
                    : new ProblemException(refusal, refusal.title() + "。");
        }
    }

    /** How much of those rows the caller's role may see; masked when that is not known. */
    public View view() {
        return permission == null ? View.MASKED : viewOf(permission);
    }

    /** How much the caller's role may see of rows besides those that were asked for. */
    public View viewOf(String ofPermission) {
        return matrix.view(get().actingRole(), AccessMatrix.aggregate(ofPermission));
    }

    /** Whether one row of another aggregate may be shown whole beside what was asked for. */
    public boolean sees(String readPermission, Axes axes) {
        return viewOf(readPermission) == View.FULL && get().scope(readPermission).covers(axes);
    }

    /** Does something with the rows of another permission, and goes on with those of this one. */
    public <T> T with(String other, Supplier<T> work) {
        String before = permission;
        require(other);
        try {
            return work.get();
        } finally {
            permission = before;
        }
    }

    /** Rows the current endpoint may touch. */
    public RowScope scope() {
        return permission == null ? RowScope.NONE : get().scope(permission);
    }
}
