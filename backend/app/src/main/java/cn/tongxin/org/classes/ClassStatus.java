package cn.tongxin.org.classes;

/** Where a class stands. */
enum ClassStatus {
    ACTIVE,
    GRADUATED,
    DISSOLVED
}
