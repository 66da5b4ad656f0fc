package cn.tongxin.city;

/** Where a school stands in its life. */
public enum SchoolStatus {
    PREPARING,
    OPERATING,
    SUSPENDED,
    MERGED,
    CLOSED
}
