package cn.tongxin.access.account;

/** Where an account stands. */
enum AccountStatus {
    /** Made, and nobody has signed in yet. */
    INVITED,
    ACTIVE,
    DISABLED
}
