package cn.tongxin.platform.security;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.RowScope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, under which one role, and which rows each permission of that role reaches. Built
 * once per request from a verified token and the live grants (house.md §4.1).
 *
 * @param accountId null for a valid token whose holder has no account of ours yet
 * @param roles platform roles in the token
 * @param grants live grants of every role in the token, for showing; rights come from scopes only
 * @param scopes permission → rows, of the acting role only
 * @param refusal why the caller has fewer rights than the token suggests, if so
 */
public record Caller(
        @Nullable UUID accountId,
        String username,
        @Nullable String displayName,
        @Nullable String actingRole,
        Set<String> roles,
        List<Grant> grants,
        Map<String, RowScope> scopes,
        @Nullable ProblemCode refusal) {

    public static final String ATTRIBUTE = "tongxin.caller";

    /** Rows for a permission; none when the caller does not hold it. */
    public RowScope scope(String permission) {
        return scopes.getOrDefault(permission, RowScope.NONE);
    }

    public Set<String> permissions() {
        return new TreeSet<>(scopes.keySet());
    }
}
