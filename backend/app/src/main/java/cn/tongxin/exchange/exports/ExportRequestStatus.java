package cn.tongxin.exchange.exports;

/** See the table of the package. */
enum ExportRequestStatus {
    SUBMITTED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    TAKEN,
    EXPIRED
}
