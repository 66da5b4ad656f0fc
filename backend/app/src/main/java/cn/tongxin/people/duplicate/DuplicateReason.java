package cn.tongxin.people.duplicate;

/** Why two rows look like one child; the name is the same in each of them, and the birthday. */
enum DuplicateReason {
    /** Somebody of the same phone answers for both. */
    GUARDIAN_PHONE,
    /** Of the same sex at the same school. */
    SAME_SCHOOL,
    /** An office has said so. */
    REPORTED
}
