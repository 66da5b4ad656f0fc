package cn.tongxin.testing;

import cn.tongxin.access.GrantSource;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Grants of a class or a child, which nobody writes down, for whom a test wants to have one. */
@Singleton
public class DerivedGrants implements GrantSource {
    private static final Map<UUID, Grant> GIVEN = new ConcurrentHashMap<>();

    public static void give(UUID account, String role, ScopeKind kind, UUID ref) {
        GIVEN.put(account, new Grant(role, kind, ref.toString(), Instant.parse(Rows.AT), null));
    }

    public static void clear() {
        GIVEN.clear();
    }

    @Override
    public List<Grant> grantsOf(UUID account) {
        Grant grant = GIVEN.get(account);
        return grant == null ? List.of() : List.of(grant);
    }
}
