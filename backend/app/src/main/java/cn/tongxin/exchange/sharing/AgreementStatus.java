package cn.tongxin.exchange.sharing;

/** See the table of the package. */
enum AgreementStatus {
    SUBMITTED,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    REVOKED
}
