package cn.tongxin.people.student;

/** Where a pupil stands with its school. */
enum EnrolmentStatus {
    ENROLLED,
    SUSPENDED,
    TRANSFERRED_OUT,
    GRADUATED,
    DROPPED,
    DECEASED;

    /** Whether the time at the school goes on. */
    boolean isOpen() {
        return this == ENROLLED || this == SUSPENDED;
    }
}
