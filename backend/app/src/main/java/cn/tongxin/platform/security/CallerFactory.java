package cn.tongxin.platform.security;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.RowScope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides under which role a request works and what that role reaches: the role must be in the
 * token (ceiling) and the account must hold a live grant of it. Grants of one role add up, roles
 * never do.
 */
@Singleton
public class CallerFactory {
    private final AccessMatrix matrix;
    private final Set<String> knownRoles;
    private final Clock clock;

    public CallerFactory(AccessMatrix matrix, Clock clock) {
        this.matrix = matrix;
        this.knownRoles = matrix.roles();
        this.clock = clock;
    }

    Caller create(
            String username,
            Set<String> tokenRoles,
            Optional<CallerDirectory.Entry> account,
            @Nullable String requestedRole) {
        Set<String> roles = new TreeSet<>(tokenRoles);
        roles.retainAll(knownRoles);
        List<Grant> live = account.map(this::liveGrants).orElse(List.of());
        String role = requestedRole != null ? requestedRole : defaultRole(roles, account, live);
        ProblemCode refusal = refusal(role, roles, account, live, requestedRole != null);
        // An ended grant leaves what every signed-in caller may do; a disabled account or a role
        // the
        // caller does not hold leaves nothing.
        boolean keepsRights =
                refusal == null || (refusal == ProblemCode.GRANT_EXPIRED && isActive(account));
        Map<String, RowScope> scopes = keepsRights ? scopes(role, live) : Map.of();
        return new Caller(
                account.map(CallerDirectory.Entry::accountId).orElse(null),
                account.map(CallerDirectory.Entry::username).orElse(username),
                account.map(CallerDirectory.Entry::displayName).orElse(null),
                role,
                roles,
                live.stream().filter(grant -> roles.contains(grant.role())).toList(),
                scopes,
                refusal);
    }

    private List<Grant> liveGrants(CallerDirectory.Entry account) {
        Instant now = clock.instant();
        return account.grants().stream().filter(grant -> grant.liveAt(now)).toList();
    }

    /**
     * When the token has no role of ours, a granted one, so that the refusal can name the reason.
     */
    private static @Nullable String defaultRole(
            Set<String> roles, Optional<CallerDirectory.Entry> account, List<Grant> live) {
        String preferred = account.map(CallerDirectory.Entry::defaultRole).orElse(null);
        if (preferred != null && roles.contains(preferred)) {
            return preferred;
        }
        List<String> granted = live.stream().map(Grant::role).sorted().toList();
        return granted.stream()
                .filter(roles::contains)
                .findFirst()
                .or(() -> roles.stream().findFirst())
                .or(() -> Optional.ofNullable(preferred))
                .or(() -> granted.stream().findFirst())
                .orElse(null);
    }

    private @Nullable ProblemCode refusal(
            @Nullable String role,
            Set<String> roles,
            Optional<CallerDirectory.Entry> account,
            List<Grant> live,
            boolean requested) {
        if (!isActive(account)) {
            return ProblemCode.GRANT_EXPIRED;
        }
        boolean granted = live.stream().anyMatch(grant -> grant.role().equals(role));
        if (role == null || roles.contains(role)) {
            return !granted && hasEnded(role, account) ? ProblemCode.GRANT_EXPIRED : null;
        }
        if (granted) {
            return ProblemCode.ROLE_NOT_IN_TOKEN;
        }
        return requested ? ProblemCode.ACTING_AS : null;
    }

    private static boolean isActive(Optional<CallerDirectory.Entry> account) {
        return account.map(CallerDirectory.Entry::active).orElse(true);
    }

    /** A grant that is yet to begin has not ended: its role is simply not there so far. */
    private boolean hasEnded(@Nullable String role, Optional<CallerDirectory.Entry> account) {
        Instant now = clock.instant();
        return account.stream()
                .flatMap(entry -> entry.grants().stream())
                .anyMatch(grant -> grant.role().equals(role) && !now.isBefore(grant.from()));
    }

    private Map<String, RowScope> scopes(@Nullable String role, List<Grant> live) {
        Map<String, RowScope> scopes = new HashMap<>();
        matrix.everyonesPermissions().forEach(permission -> scopes.put(permission, RowScope.NONE));
        List<Grant> ofRole = live.stream().filter(grant -> grant.role().equals(role)).toList();
        for (AccessMatrix.Cell cell : matrix.cells(role)) {
            List<Grant> counting =
                    ofRole.stream().filter(grant -> cell.counts(grant.kind())).toList();
            if (!counting.isEmpty()) {
                scopes.put(cell.permission(), RowScope.of(counting));
            }
        }
        return scopes;
    }
}
