package cn.tongxin.people.consent;

/** Where a version of a text stands. */
enum TextStatus {
    DRAFT,
    PUBLISHED,
    REPLACED
}
