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
    private final SecondFactor secondFactor;
    private final Set<String> knownRoles;
    private final Clock clock;

    public CallerFactory(AccessMatrix matrix, SecondFactor secondFactor, Clock clock) {
        this.matrix = matrix;
        this.secondFactor = secondFactor;
        this.knownRoles = matrix.roles();
        this.clock = clock;
    }

    /**
     * What a checked token says of its holder.
     *
     * @param level how the holder has proved itself, see {@link SecondFactor#LEVEL}
     */
    record Token(String username, Set<String> roles, int level) {}

    Caller create(
            Token token, Optional<CallerDirectory.Entry> account, @Nullable String requestedRole) {
        Set<String> roles = new TreeSet<>(token.roles());
        roles.retainAll(knownRoles);
        List<Grant> live = account.map(this::liveGrants).orElse(List.of());
        String role = requestedRole != null ? requestedRole : defaultRole(roles, account, live);
        ProblemCode refusal = refusal(role, roles, account, live, requestedRole != null);
        if (refusal == null
                && role != null
                && isGranted(role, live)
                && secondFactor.isMissing(role, token.level())) {
            refusal = ProblemCode.SECOND_FACTOR;
        }
        Map<String, RowScope> scopes =
                keepsEverybodysRights(refusal, account)
                        ? scopes(refusal == null ? role : null, account, live)
                        : new HashMap<>();
        Set<String> unproven = unproven(live, token.level());
        scopes.keySet().removeAll(unproven);
        return new Caller(
                account.map(CallerDirectory.Entry::accountId).orElse(null),
                account.map(CallerDirectory.Entry::username).orElse(token.username()),
                account.map(CallerDirectory.Entry::displayName).orElse(null),
                role,
                roles,
                live.stream().filter(grant -> roles.contains(grant.role())).toList(),
                scopes,
                unproven,
                refusal);
    }

    /**
     * What belongs to the account belongs to all its roles: a draft or the result of a job may hold
     * what was seen as the strictest of them.
     */
    private Set<String> unproven(List<Grant> live, int level) {
        return live.stream().anyMatch(grant -> secondFactor.isMissing(grant.role(), level))
                ? matrix.permissionsOfTheProven()
                : Set.of();
    }

    /**
     * An ended grant or a missing second factor leaves what every signed-in caller may do by a
     * password; a disabled account or a role the caller does not hold leaves nothing.
     */
    private static boolean keepsEverybodysRights(
            @Nullable ProblemCode refusal, Optional<CallerDirectory.Entry> account) {
        return refusal == null
                || refusal == ProblemCode.SECOND_FACTOR
                || (refusal == ProblemCode.GRANT_EXPIRED && isActive(account));
    }

    private static boolean isGranted(@Nullable String role, List<Grant> live) {
        return live.stream().anyMatch(grant -> grant.role().equals(role));
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
        boolean granted = isGranted(role, live);
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

    private Map<String, RowScope> scopes(
            @Nullable String role, Optional<CallerDirectory.Entry> account, List<Grant> live) {
        Map<String, RowScope> scopes = new HashMap<>();
        matrix.everyonesPermissions().forEach(permission -> scopes.put(permission, RowScope.NONE));
        RowScope own = RowScope.ownedBy(account.map(CallerDirectory.Entry::accountId).orElse(null));
        matrix.permissionsOverOwnRows().forEach(permission -> scopes.put(permission, own));
        for (AccessMatrix.Cell cell : matrix.cells(role)) {
            List<Grant> counting = cell.counting(live);
            if (!counting.isEmpty()) {
                scopes.put(cell.permission(), RowScope.of(counting));
            }
        }
        return scopes;
    }
}
