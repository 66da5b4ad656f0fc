package cn.tongxin.platform.idempotency;

/** Whose key, for what: the same text of another caller, role or address is another key. */
public record IdempotencyKey(String caller, String role, String method, String path, String key) {}
