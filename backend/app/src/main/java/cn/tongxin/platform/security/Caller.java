package cn.tongxin.platform.security;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.Grant.Principal;
import cn.tongxin.kernel.scope.RowScope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, under which one role, and which rows each permission of that role reaches. Built
 * once per request from a verified token and the live grants (house.md §4.1).
 *
 * @param accountId null for a valid token whose holder has no account of ours yet
 * @param roles platform roles in the token
 * @param grants live grants of every role in the token, for showing; rights come from scopes only
 * @param scopes permission → rows, of the acting role only
 * @param unproven permissions that a second factor would give, whatever the acting role
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
        Set<String> unproven,
        @Nullable ProblemCode refusal) {

    public static final String ATTRIBUTE = "tongxin.caller";
    private static final String SYSTEM = "system:";

    /** What is done because its time has come is done by the product itself. */
    public static Caller system(String name, Map<String, RowScope> rights) {
        return new Caller(
                null, SYSTEM + name, null, null, Set.of(), List.of(), rights, Set.of(), null);
    }

    public boolean isSystem() {
        return accountId == null && username.startsWith(SYSTEM);
    }

    /** Rows for a permission; none when the caller does not hold it. */
    public RowScope scope(String permission) {
        return scopes.getOrDefault(permission, RowScope.NONE);
    }

    /** Why the caller does not hold this permission; null when its role does not give it. */
    public @Nullable ProblemCode refusal(String permission) {
        return refusal == null && unproven.contains(permission)
                ? ProblemCode.SECOND_FACTOR
                : refusal;
    }

    /** Whether the caller works under this role and has proved to hold it. */
    public boolean worksAs(String role) {
        return role.equals(actingRole) && refusal == null;
    }

    /**
     * For whom the caller acts on something there: for nobody else as soon as an own grant of the
     * acting role reaches it, otherwise for the principal of the deputy's grant that does.
     */
    public @Nullable Principal actsFor(Axes axes) {
        return actsFor(ofRole().filter(grant -> RowScope.of(List.of(grant)).covers(axes)).toList());
    }

    /** For whom the caller acts wherever it is: every grant of the acting role is a deputy's. */
    public @Nullable Principal actsFor() {
        return actsFor(ofRole().toList());
    }

    private Stream<Grant> ofRole() {
        return grants.stream().filter(grant -> grant.role().equals(actingRole));
    }

    private static @Nullable Principal actsFor(List<Grant> reaching) {
        boolean own = reaching.stream().anyMatch(grant -> grant.origin().principal() == null);
        return own || reaching.isEmpty() ? null : reaching.get(0).origin().principal();
    }

    public Set<String> permissions() {
        return new TreeSet<>(scopes.keySet());
    }
}
