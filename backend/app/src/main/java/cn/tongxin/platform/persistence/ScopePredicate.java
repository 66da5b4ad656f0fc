package cn.tongxin.platform.persistence;

import cn.tongxin.kernel.scope.RowScope;

/** The SQL reading of a {@link RowScope} over the axis columns of one table. */
final class ScopePredicate {
    private ScopePredicate() {}

    /** A condition that can stand after {@code and}; {@code false} when nothing is in scope. */
    static Sql of(RowScope scope, ScopedBy axes, String alias) {
        Sql sql = new Sql("");
        if (scope.city()) {
            return sql.add("true");
        }
        boolean byUnit = !axes.unit().isEmpty() && !scope.units().isEmpty();
        boolean bySchool = !axes.school().isEmpty() && !scope.schools().isEmpty();
        if (!byUnit && !bySchool) {
            return sql.add("false");
        }
        sql.add("(");
        if (byUnit) {
            sql.in(alias + "." + axes.unit(), scope.units(), "text");
        }
        if (bySchool) {
            sql.add(byUnit ? " or " : "");
            sql.in(alias + "." + axes.school(), scope.schools(), "uuid");
        }
        return sql.add(")");
    }
}
