package cn.tongxin.people.request;

/** Where a request stands. */
enum SubjectRequestStatus {
    RECEIVED,
    IN_PROGRESS,
    ANSWERED,
    REFUSED,
    WITHDRAWN
}
