package cn.tongxin.org.classes;

/** Where a roll-over stands; whether it is at work just now is for its job to say. */
enum RollOverStatus {
    STARTED,
    DONE,
    UNDOING,
    UNDONE
}
