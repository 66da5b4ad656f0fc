package cn.tongxin.city;

/** 办别, code list E of the rule book. */
public enum Ownership {
    PUBLIC,
    PRIVATE,
    PRIVATE_INCLUSIVE,
    OTHER
}
