package cn.tongxin.platform.persistence;

import cn.tongxin.kernel.scope.RowScope;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The third reading of a {@link RowScope}: row-level security of PostgreSQL. A policy compares the
 * axis columns of {@link ScopedBy} with settings that are empty, and the table therefore closed,
 * but while one statement runs that carries the scope (see {@link Sql#under}).
 */
public final class RowSecurity {
    private static final String CITY = "app.scope_city";
    private static final String UNITS = "app.scope_units";
    private static final String SCHOOLS = "app.scope_schools";
    private static final String CLASSES = "app.scope_classes";
    private static final String CHILDREN = "app.scope_children";
    private static final String OWNER = "app.scope_owner";
    private static final String ORGS = "app.scope_orgs";
    private static final List<String> SETTINGS =
            List.of(CITY, UNITS, SCHOOLS, CLASSES, CHILDREN, OWNER, ORGS);

    /** Local to the transaction, so that no connection goes back to the pool with it. */
    private static final String SET =
            SETTINGS.stream()
                    .map(setting -> "set_config('" + setting + "', ?, true)")
                    .collect(Collectors.joining(", ", "select ", ""));

    private static final List<String> CLOSED = Collections.nCopies(SETTINGS.size(), "");

    private RowSecurity() {}

    /** What a migration says once of the table of a protected entity. */
    public static String policy(Class<?> entity) {
        String table = entity.getAnnotation(Table.class).name();
        String condition = String.join("\n        or ", ways(entity.getAnnotation(ScopedBy.class)));
        return """
        alter table %1$s enable row level security;
        alter table %1$s force row level security;
        create policy %1$s_scope on %1$s
            using (%2$s)
            with check (%2$s);
        """
                .formatted(table, condition);
    }

    private static List<String> ways(ScopedBy axes) {
        List<String> ways = new ArrayList<>();
        ways.add("(select current_setting('" + CITY + "', true)) = 'on'");
        boolean many = axes.many();
        among(ways, axes.unit(), many, new Members(UNITS, "text"));
        among(ways, axes.school(), many, new Members(SCHOOLS, "uuid"));
        among(ways, axes.classGroup(), many, new Members(CLASSES, "uuid"));
        among(ways, axes.child(), many, new Members(CHILDREN, "uuid"));
        among(ways, axes.owner(), false, new Members(OWNER, "uuid"));
        among(ways, axes.org(), false, new Members(ORGS, "text"));
        return ways;
    }

    private record Members(String setting, String type) {}

    /**
     * The setting is read in a subquery, which is once per statement and not once per row. What was
     * set once comes back as an empty text, which no member is: {@code nullif} closes it.
     */
    private static void among(List<String> ways, String column, boolean many, Members members) {
        if (column.isEmpty()) {
            return;
        }
        // Read once for a statement; the cast outside tells an array from a list of rows.
        String array =
                "(select string_to_array(nullif(current_setting('%1$s', true), ''), ',')::%2$s[])::%2$s[]"
                        .formatted(members.setting(), members.type());
        ways.add(column + (many ? " && " + array : " = any (" + array + ")"));
    }

    /** The statement between opening and closing, for one trip to the database. */
    static String around(String statement) {
        return SET + ";" + statement + ";" + SET;
    }

    /** Values of {@link #around}. */
    static List<Object> around(RowScope scope, List<Object> values) {
        List<Object> all = new ArrayList<>(settings(scope));
        all.addAll(values);
        all.addAll(CLOSED);
        return all;
    }

    /** From now on, in this transaction, until {@link #close}. */
    static Sql open(RowScope scope) {
        return new Sql(SET, settings(scope).toArray());
    }

    static Sql close() {
        return new Sql(SET, CLOSED.toArray());
    }

    /** How many columns opening and closing answer. */
    static int columns() {
        return SETTINGS.size();
    }

    private static List<String> settings(RowScope scope) {
        return List.of(
                scope.city() ? "on" : "",
                joined(scope.units()),
                joined(scope.schools()),
                joined(scope.classes()),
                joined(scope.children()),
                text(scope.owner()),
                joined(scope.orgs()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String joined(Collection<?> members) {
        for (Object member : members) {
            if (member.toString().indexOf(',') >= 0) {
                throw new IllegalStateException("a code with a comma would be read as two");
            }
        }
        return members.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
