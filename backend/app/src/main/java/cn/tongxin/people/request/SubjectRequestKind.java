package cn.tongxin.people.request;

/** What is asked for (PIPL 44-50). */
enum SubjectRequestKind {
    ACCESS,
    COPY,
    CORRECT,
    DELETE,
    CLOSE_ACCOUNT;

    /** Whether an answer can give what is kept: the others change it. */
    boolean isToKnow() {
        return this == ACCESS || this == COPY;
    }
}
