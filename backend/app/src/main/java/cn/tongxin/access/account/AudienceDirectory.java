package cn.tongxin.access.account;

import cn.tongxin.access.Audience;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.security.AccessMatrix;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds people by the same matrix and the same grants that decide about requests. */
@Singleton
class AudienceDirectory implements Audience {
    private final AudienceRepository accounts;
    private final AccessMatrix matrix;
    private final Clock clock;

    AudienceDirectory(AudienceRepository accounts, AccessMatrix matrix, Clock clock) {
        this.accounts = accounts;
        this.matrix = matrix;
        this.clock = clock;
    }

    @Override
    public Set<UUID> holding(String role, Axes place) {
        return accounts.holding(Map.of(role, Set.of(ScopeKind.values())), place, clock.instant());
    }

    @Override
    public Set<UUID> allowed(Set<String> permissions, Axes place) {
        Map<String, Set<ScopeKind>> counting = new TreeMap<>();
        for (String role : matrix.roles()) {
            Set<ScopeKind> kinds = EnumSet.allOf(ScopeKind.class);
            permissions.forEach(permission -> kinds.retainAll(counting(role, permission)));
            if (!kinds.isEmpty()) {
                counting.put(role, kinds);
            }
        }
        return counting.isEmpty() ? Set.of() : accounts.holding(counting, place, clock.instant());
    }

    /** Kinds of grants that count for one cell of the matrix. */
    private Set<ScopeKind> counting(String role, String permission) {
        return matrix.cells().stream()
                .filter(cell -> cell.role().equals(role) && cell.permission().equals(permission))
                .map(AccessMatrix.Cell::widest)
                .filter(Objects::nonNull)
                .flatMap(widest -> Stream.of(ScopeKind.values()).filter(k -> k.within(widest)))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> active(Collection<UUID> accountIds) {
        return accountIds.isEmpty() ? Set.of() : accounts.active(accountIds);
    }

    @Override
    public Map<UUID, String> emails(Collection<UUID> accountIds) {
        return accountIds.isEmpty() ? Map.of() : accounts.emails(accountIds);
    }

    @Override
    public Optional<String> email(UUID account) {
        return Optional.ofNullable(accounts.emails(Set.of(account)).get(account));
    }

    @Override
    public void changeEmail(UUID account, @Nullable String email) {
        accounts.changeEmail(account, email, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
