package cn.tongxin.messaging;

/** How soon a message must reach people. */
public enum Importance {
    NORMAL,
    /** Goes by e-mail in quiet hours too. */
    URGENT
}
