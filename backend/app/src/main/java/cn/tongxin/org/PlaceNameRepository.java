package cn.tongxin.org;

import cn.tongxin.access.ScopeTree;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.platform.persistence.Sql;
import cn.tongxin.platform.persistence.SqlReader;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The places of grants, for the module access. A grant's own place is never a secret. */
@Singleton
class PlaceNameRepository implements ScopeTree {
    private static final Set<String> OVER = Set.of("MERGED", "CLOSED");
    private static final Set<ScopeKind> CODED = EnumSet.of(ScopeKind.UNIT, ScopeKind.ORG);
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final SqlReader reader;

    PlaceNameRepository(SqlReader reader) {
        this.reader = reader;
    }

    private record Named(String ref, String name) {}

    @Override
    public Map<String, String> names(Collection<Grant> grants) {
        Map<String, String> names = new HashMap<>();
        List<UUID> schools = refs(grants, ScopeKind.SCHOOL);
        List<UUID> classes = refs(grants, ScopeKind.CLASS);
        List<String> units =
                grants.stream()
                        .filter(grant -> CODED.contains(grant.kind()))
                        .map(Grant::ref)
                        .filter(Objects::nonNull)
                        .toList();
        if (!schools.isEmpty()) {
            Sql sql = new Sql("select id::text as ref, name from school where ");
            read(sql.in("id", schools, "uuid"), names);
        }
        if (!classes.isEmpty()) {
            Sql sql =
                    new Sql(
                            "select c.id::text as ref, m.name || c.name as name from class_group c"
                                    + " join school m on m.id = c.school_id where ");
            read(sql.in("c.id", classes, "uuid"), names);
        }
        if (!units.isEmpty()) {
            Sql sql = new Sql("select code as ref, name from org_unit where ");
            read(sql.in("code", units, "text"), names);
        }
        return names;
    }

    private static List<UUID> refs(Collection<Grant> grants, ScopeKind kind) {
        return grants.stream()
                .filter(grant -> grant.kind() == kind)
                .map(grant -> UUID.fromString(grant.ref()))
                .toList();
    }

    @Override
    public Optional<Found> hold(ScopeKind kind, String ref) {
        return switch (kind) {
            case CITY, CLASS, FAMILY -> Optional.empty();
            case UNIT -> unit(ref);
            case SCHOOL ->
                    ID.matcher(ref).matches() ? school(UUID.fromString(ref)) : Optional.empty();
            case ORG -> organisation(ref);
        };
    }

    @Override
    public List<Organisation> organisations(String name, @Nullable Set<String> only, int most) {
        Sql sql =
                new Sql(
                        "select code, name from org_unit where not managing and kind <> 'BUREAU'"
                                + " and strpos(name, ?) > 0",
                        name);
        if (only != null) {
            sql.add(" and ").in("code", only, "text");
        }
        return reader.list(
                sql.add(" order by sort_order, code limit ?", most),
                row -> new Organisation(row.text(), row.text()));
    }

    private Optional<Found> unit(String code) {
        return reader.first(
                new Sql("select name from org_unit where code = ? and managing", code),
                row -> new Found(new Axes(code, null), row.text(), true));
    }

    private Optional<Found> organisation(String code) {
        return reader.first(
                new Sql(
                        "select name from org_unit where code = ? and not managing"
                                + " and kind <> 'BUREAU'",
                        code),
                row -> new Found(Axes.ofOrganisation(code), row.text(), true));
    }

    /** Shared with others who look, but nobody closes the school meanwhile. */
    private Optional<Found> school(UUID id) {
        return reader.first(
                new Sql("select unit_code, name, status from school where id = ? for share", id),
                row -> new Found(new Axes(row.text(), id), row.text(), !OVER.contains(row.text())));
    }

    private void read(Sql sql, Map<String, String> into) {
        for (Named named : reader.list(sql, row -> new Named(row.text(), row.text()))) {
            into.put(named.ref(), named.name());
        }
    }
}
