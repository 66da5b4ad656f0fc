package cn.tongxin.people.transfer;

/** Where a transfer stands. */
enum TransferStatus {
    OFFERED,
    ACCEPTED,
    REFUSED,
    WITHDRAWN
}
