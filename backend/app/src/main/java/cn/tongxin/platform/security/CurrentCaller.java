package cn.tongxin.platform.security;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.RowScope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller of this request together with the permission its endpoint demands. The permission is
 * put here from the endpoint's own annotation before its method runs, so the rows a repository
 * returns are always those of exactly that permission; without one there are no rows.
 */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;
    private @Nullable String permission;

    public CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        Caller caller = identity.getAttribute(Caller.ATTRIBUTE);
        if (caller == null) {
            throw new IllegalStateException("no caller: the endpoint is public");
        }
        return caller;
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
            ProblemCode refusal = get().refusal();
            throw new ProblemException(
                    refusal == null ? ProblemCode.FORBIDDEN : refusal, "当前角色不能办理这类事项。");
        }
        demand(permission);
    }

    /** Rows the current endpoint may touch. */
    public RowScope scope() {
        return permission == null ? RowScope.NONE : get().scope(permission);
    }
}
