package cn.tongxin.kernel.errors;

/** One field that must be changed, and how, in words for the person who filled it in. */
public record FieldError(String field, String message) {}
