package cn.tongxin.kernel.scope;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one row belongs: the values of its scope columns; null where the row has no such column.
 */
public record Axes(@Nullable String unit, @Nullable UUID school) {}
