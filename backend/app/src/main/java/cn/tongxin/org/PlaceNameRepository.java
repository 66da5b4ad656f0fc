package cn.tongxin.org;

import cn.tongxin.access.ScopeTree;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Names of the places of grants, for the module access. A grant's own place is never a secret. */
@Singleton
class PlaceNameRepository implements ScopeTree {
    private final SqlReader reader;

    PlaceNameRepository(SqlReader reader) {
        this.reader = reader;
    }

    private record Named(String ref, String name) {}

    @Override
    public Map<String, String> names(Collection<Grant> grants) {
        Map<String, String> names = new HashMap<>();
        List<UUID> schools =
                grants.stream()
                        .filter(grant -> grant.kind() == ScopeKind.SCHOOL)
                        .map(grant -> UUID.fromString(grant.ref()))
                        .toList();
        List<String> units =
                grants.stream()
                        .filter(grant -> grant.kind() != ScopeKind.SCHOOL)
                        .map(Grant::ref)
                        .filter(Objects::nonNull)
                        .toList();
        if (!schools.isEmpty()) {
            Sql sql = new Sql("select id::text as ref, name from school where ");
            read(sql.in("id", schools, "uuid"), names);
        }
        if (!units.isEmpty()) {
            Sql sql = new Sql("select code as ref, name from org_unit where ");
            read(sql.in("code", units, "text"), names);
        }
        return names;
    }

    private void read(Sql sql, Map<String, String> into) {
        for (Named named : reader.list(sql, row -> new Named(row.text(), row.text()))) {
            into.put(named.ref(), named.name());
        }
    }
}
