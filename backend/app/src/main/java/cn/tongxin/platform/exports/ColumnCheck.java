package cn.tongxin.platform.exports;

import cn.tongxin.kernel.list.Column;
import cn.tongxin.platform.sheets.CodeWords;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Holds the columns of an export against the rows of its list when the product starts: a path that
 * leads nowhere would be an empty column, and nobody would notice.
 */
final class ColumnCheck {
    private static final Set<Class<?>> PRIMITIVE_NUMBERS =
            Set.of(int.class, long.class, double.class);

    private ColumnCheck() {}

    static void require(Class<?> row, List<Column> columns, CodeWords words) {
        if (columns.isEmpty()) {
            throw new IllegalStateException(row.getSimpleName() + " has no columns to export");
        }
        for (Column column : columns) {
            Type value = row;
            for (String step : column.path().split("\\.")) {
                value = component(value, step, column);
            }
            if (!fits(column, value)) {
                throw wrong(column, "is no " + column.kind());
            }
            String codes = column.codes();
            if (codes != null && !words.knows(codes)) {
                throw wrong(column, "has no words in " + codes);
            }
        }
    }

    private static Type component(Type holder, String name, Column column) {
        if (holder instanceof Class<?> type && type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(one -> one.getName().equals(name))
                    .map(RecordComponent::getGenericType)
                    .findFirst()
                    .orElseThrow(() -> wrong(column, "leads nowhere"));
        }
        throw wrong(column, "leads nowhere");
    }

    private static boolean fits(Column column, Type value) {
        boolean many =
                value instanceof ParameterizedType list
                        && list.getRawType() instanceof Class<?> raw
                        && Collection.class.isAssignableFrom(raw)
                        && list.getActualTypeArguments()[0] == String.class;
        return switch (column.kind()) {
            case TEXT -> value == String.class;
            case CODE -> column.codes() != null && (value == String.class || isEnum(value) || many);
            case NUMBER ->
                    value instanceof Class<?> type
                            && (PRIMITIVE_NUMBERS.contains(type)
                                    || Number.class.isAssignableFrom(type));
            case FLAG -> value == boolean.class || value == Boolean.class;
            case DATE -> value == LocalDate.class;
            case INSTANT -> value == Instant.class;
        };
    }

    /** Codes that the product itself tells apart. */
    private static boolean isEnum(Type value) {
        return value instanceof Class<?> type && type.isEnum();
    }

    private static IllegalStateException wrong(Column column, String how) {
        return new IllegalStateException("column " + column.path() + " " + how);
    }
}
