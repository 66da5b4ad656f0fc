package cn.tongxin.org.school;

/** States of a school (domain.md §2.A). */
enum SchoolStatus {
    PREPARING,
    OPERATING,
    SUSPENDED,
    MERGED,
    CLOSED
}
