package cn.tongxin.people.duplicate;

/** Where a pair stands. */
enum DuplicateStatus {
    OPEN,
    PROPOSED,
    NOT_DUPLICATE,
    MERGED
}
