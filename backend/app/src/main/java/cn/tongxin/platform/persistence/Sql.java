package cn.tongxin.platform.persistence;

import cn.tongxin.kernel.scope.RowScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL text under construction together with its bind values; values never enter the text. */
public final class Sql {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]+");

    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();
    private @Nullable RowScope guard;

    public Sql(String text, Object... binds) {
        this.text = new StringBuilder(text);
        values.addAll(List.of(binds));
    }

    public Sql add(String more, Object... binds) {
        text.append(more);
        values.addAll(List.of(binds));
        return this;
    }

    /** Values for placeholders that are already in the text, in their order. */
    public Sql bind(Object... binds) {
        values.addAll(List.of(binds));
        return this;
    }

    public Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        if (other.guard != null) {
            under(other.guard);
        }
        return this;
    }

    /**
     * The scope for which row security opens protected tables while this statement runs, and which
     * every statement has that this one becomes a part of. Without one they are closed.
     */
    public Sql under(RowScope scope) {
        if (guard != null && !guard.equals(scope)) {
            throw new IllegalStateException("one statement, two scopes");
        }
        guard = scope;
        return this;
    }

    @Nullable RowScope guard() {
        return guard;
    }

    /** {@code column = ?} for one value, {@code column = any(?)} for several: one plan each. */
    public Sql in(String column, Collection<?> members, String arrayType) {
        if (members.size() == 1) {
            return add(column + " = ?", members.iterator().next());
        }
        return add(column + " = any(?)", new SqlArray(arrayType, members.toArray()));
    }

    /**
     * {@code column in ('A', 'B')}, of codes that are known beforehand: an index over some of them
     * only is used where the statement itself says that it asks for those.
     */
    public Sql oneOf(String column, Collection<String> codes) {
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("no code of ours");
            }
        }
        String listed = codes.stream().distinct().sorted().collect(Collectors.joining("', '"));
        return add(column + " in ('" + listed + "')");
    }

    /** One value for a placeholder that is a whole array; its members may be null. */
    public static Object array(String type, Collection<? extends @Nullable Object> members) {
        return new SqlArray(type, members.toArray());
    }

    /** One column of rows as such a value. */
    public static <T> Object column(
            Collection<T> rows, String type, Function<T, ? extends @Nullable Object> value) {
        return array(type, rows.stream().map(value).toList());
    }

    /** An array column that holds any of the members. */
    public Sql overlaps(String column, Collection<?> members, String arrayType) {
        return add(column + " && ?", new SqlArray(arrayType, members.toArray()));
    }

    public String text() {
        return text.toString();
    }

    List<Object> values() {
        return values;
    }

    /** An array bind; becomes a JDBC array on the connection that runs the statement. */
    record SqlArray(String type, Object[] members) {}
}
