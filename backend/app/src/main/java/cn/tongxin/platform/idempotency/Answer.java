package cn.tongxin.platform.idempotency;

import org.jspecify.annotations.Nullable;

/** An answer as it went out the first time. */
public record Answer(int status, @Nullable String etag, @Nullable String body) {}
