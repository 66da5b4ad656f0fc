package cn.tongxin.platform.sharing;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as an agreement gives it.
 *
 * @param data field → value, in the order of the agreement; null where nothing is known
 */
public record SharedRow(UUID id, int version, Map<String, @Nullable Object> data) {}
