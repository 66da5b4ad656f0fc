package cn.tongxin.kernel.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor opaque position of the next page, absent on the last one
 * @param total present only when asked for by {@code count}
 */
public record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable Total total) {

    /**
     * @param value number of matching rows in the caller's scope
     * @param exact false when counting stopped at the bound, so there are at least that many
     */
    public record Total(long value, boolean exact) {}

    public <R> Page<R> map(Function<T, R> to) {
        return new Page<>(items.stream().map(to).toList(), nextCursor, total);
    }
}
