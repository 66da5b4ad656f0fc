package cn.tongxin.governance.institutes;

/** Where an institute stands. */
enum InstituteStatus {
    PREPARING,
    OPERATING,
    SUSPENDED,
    CLOSED
}
