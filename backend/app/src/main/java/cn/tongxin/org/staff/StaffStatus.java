package cn.tongxin.org.staff;

/** States of an assignment; a staff member has that of the main one. */
enum StaffStatus {
    PLANNED,
    ACTIVE,
    ON_LEAVE,
    ENDED
}
