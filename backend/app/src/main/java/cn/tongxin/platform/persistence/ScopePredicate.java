package cn.tongxin.platform.persistence;

import cn.tongxin.kernel.scope.RowScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The SQL reading of a {@link RowScope} over the axis columns of one table. */
public final class ScopePredicate {
    private ScopePredicate() {}

    /** A condition that can stand after {@code and}; {@code false} when nothing is in scope. */
    public static Sql of(RowScope scope, ScopedBy axes, String alias) {
        UUID owner = scope.owner();
        List<Sql> ways = new ArrayList<>();
        if (axes.many()) {
            overlapping(ways, column(alias, axes.unit()), scope.units(), "text");
            overlapping(ways, column(alias, axes.school()), scope.schools(), "uuid");
            overlapping(ways, column(alias, axes.classGroup()), scope.classes(), "uuid");
            overlapping(ways, column(alias, axes.child()), scope.children(), "uuid");
        } else {
            among(ways, column(alias, axes.unit()), scope.units(), "text");
            among(ways, column(alias, axes.school()), scope.schools(), "uuid");
            among(ways, column(alias, axes.classGroup()), scope.classes(), "uuid");
            among(ways, column(alias, axes.child()), scope.children(), "uuid");
        }
        among(ways, column(alias, axes.owner()), owner == null ? Set.of() : Set.of(owner), "uuid");
        among(ways, column(alias, axes.org()), scope.orgs(), "text");
        return any(scope, ways);
    }

    /**
     * The same rows as {@link #of(RowScope, ScopedBy, String)} in groups that share none, for rows
     * that belong to several places but nearly always to one: each school by itself, in the order
     * of an index over {@code column[1]} where {@code cardinality(column) = 1}, and the few others.
     */
    static List<Sql> placeByPlace(RowScope scope, ScopedBy axes, String alias) {
        if (!axes.many() || !scope.isOfSchoolsOnly()) {
            return List.of(of(scope, axes, alias));
        }
        String column = column(alias, axes.school());
        List<Sql> groups = new ArrayList<>();
        for (UUID school : scope.schools()) {
            groups.add(
                    new Sql("cardinality(" + column + ") = 1 and " + column + "[1] = ?", school));
        }
        groups.add(
                new Sql("cardinality(" + column + ") <> 1 and ")
                        .overlaps(column, scope.schools(), "uuid"));
        return groups;
    }

    /** As above, with the columns named in full; an empty name means the rows lack that axis. */
    public static Sql of(RowScope scope, String unitColumn, String schoolColumn) {
        List<Sql> ways = new ArrayList<>();
        among(ways, unitColumn, scope.units(), "text");
        among(ways, schoolColumn, scope.schools(), "uuid");
        return any(scope, ways);
    }

    private static String column(String alias, String name) {
        return name.isEmpty() ? "" : alias + "." + name;
    }

    private static void among(List<Sql> ways, String column, Set<?> members, String type) {
        if (!column.isEmpty() && !members.isEmpty()) {
            ways.add(new Sql("").in(column, members, type));
        }
    }

    /** For rows that belong to several places: the column is an array. */
    private static void overlapping(List<Sql> ways, String column, Set<?> members, String type) {
        if (!column.isEmpty() && !members.isEmpty()) {
            ways.add(new Sql("").overlaps(column, members, type));
        }
    }

    private static Sql any(RowScope scope, List<Sql> ways) {
        Sql sql = new Sql("");
        if (scope.city()) {
            return sql.add("true");
        }
        if (ways.isEmpty()) {
            return sql.add("false");
        }
        String before = "(";
        for (Sql way : ways) {
            sql.add(before).add(way);
            before = " or ";
        }
        return sql.add(")");
    }
}
