package cn.tongxin.platform.sharing;

import java.util.Map;
import java.util.UUID;

/**
 * A row as an agreement gives it.
 *
 * @param data field → value, in the order of the agreement; what is not known does not stand there
 */
public record SharedRow(UUID id, int version, Map<String, Object> data) {}
