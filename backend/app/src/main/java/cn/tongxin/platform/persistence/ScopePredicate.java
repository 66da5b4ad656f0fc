package cn.tongxin.platform.persistence;

import cn.tongxin.kernel.scope.RowScope;

/** The SQL reading of a {@link RowScope} over the axis columns of one table. */
public final class ScopePredicate {
    private ScopePredicate() {}

    /** A condition that can stand after {@code and}; {@code false} when nothing is in scope. */
    static Sql of(RowScope scope, ScopedBy axes, String alias) {
        return of(
                scope,
                axes.unit().isEmpty() ? "" : alias + "." + axes.unit(),
                axes.school().isEmpty() ? "" : alias + "." + axes.school());
    }

    /** As above, with the columns named in full; an empty name means the rows lack that axis. */
    public static Sql of(RowScope scope, String unitColumn, String schoolColumn) {
        Sql sql = new Sql("");
        if (scope.city()) {
            return sql.add("true");
        }
        boolean byUnit = !unitColumn.isEmpty() && !scope.units().isEmpty();
        boolean bySchool = !schoolColumn.isEmpty() && !scope.schools().isEmpty();
        if (!byUnit && !bySchool) {
            return sql.add("false");
        }
        sql.add("(");
        if (byUnit) {
            sql.in(unitColumn, scope.units(), "text");
        }
        if (bySchool) {
            sql.add(byUnit ? " or " : "");
            sql.in(schoolColumn, scope.schools(), "uuid");
        }
        return sql.add(")");
    }
}
