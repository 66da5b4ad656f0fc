package cn.tongxin.people.student;

/** Where a pupil stands with its school. */
enum EnrolmentStatus {
    ENROLLED,
    SUSPENDED,
    TRANSFERRED_OUT,
    GRADUATED,
    DROPPED,
    DECEASED,
    /** Of a pupil only: the same child goes on in another row, and this one is shown to nobody. */
    MERGED;

    /** Whether the time at the school goes on. */
    boolean isOpen() {
        return this == ENROLLED || this == SUSPENDED;
    }
}
