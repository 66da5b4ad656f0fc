package cn.tongxin.exchange.clients;

/** See the table of the package. */
enum ClientStatus {
    ACTIVE,
    REVOKED
}
