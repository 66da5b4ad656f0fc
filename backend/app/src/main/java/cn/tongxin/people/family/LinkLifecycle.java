package cn.tongxin.people.family;

import static cn.tongxin.people.family.LinkStatus.CLAIMED;
import static cn.tongxin.people.family.LinkStatus.REVOKED;
import static cn.tongxin.people.family.LinkStatus.VERIFIED;

import cn.tongxin.kernel.state.Lifecycle;

/** The table in the package's own words. */
final class LinkLifecycle {
    static final String VERIFY = "verify";
    static final String REJECT = "reject";
    static final String REVOKE = "revoke";
    static final String WRITE = "guardian-link:write";

    static final Lifecycle<LinkStatus, GuardianLink> TABLE =
            Lifecycle.<LinkStatus, GuardianLink>table()
                    .step(CLAIMED, VERIFY, VERIFIED, WRITE)
                    .step(CLAIMED, REJECT, REVOKED, WRITE)
                    .step(VERIFIED, REVOKE, REVOKED, WRITE)
                    .build();

    private LinkLifecycle() {}
}
