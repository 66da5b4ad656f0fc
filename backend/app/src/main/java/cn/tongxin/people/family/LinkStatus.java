package cn.tongxin.people.family;

/** How far a link has come. */
enum LinkStatus {
    CLAIMED,
    VERIFIED,
    REVOKED
}
