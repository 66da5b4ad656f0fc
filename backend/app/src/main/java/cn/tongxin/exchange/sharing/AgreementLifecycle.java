package cn.tongxin.exchange.sharing;

import static cn.tongxin.exchange.sharing.AgreementStatus.GRANTED;
import static cn.tongxin.exchange.sharing.AgreementStatus.REFUSED;
import static cn.tongxin.exchange.sharing.AgreementStatus.REVOKED;
import static cn.tongxin.exchange.sharing.AgreementStatus.SUBMITTED;
import static cn.tongxin.exchange.sharing.AgreementStatus.WITHDRAWN;

import cn.tongxin.kernel.state.Lifecycle;
import java.time.LocalDate;
import java.util.Optional;

/** The table in the package's own words. */
final class AgreementLifecycle {
    static final String GRANT = "grant";
    static final String REFUSE = "refuse";
    static final String WITHDRAW = "withdraw";
    static final String REVOKE = "revoke";

    static final String READ = "share-agreement:read";
    static final String WRITE = "share-agreement:write";
    static final String APPROVE = "share-agreement:approve";

    static final Lifecycle<AgreementStatus, Situation> TABLE =
            Lifecycle.<AgreementStatus, Situation>table()
                    .step(SUBMITTED, GRANT, GRANTED, APPROVE, Situation::stillAhead)
                    .step(SUBMITTED, REFUSE, REFUSED, APPROVE)
                    .step(SUBMITTED, WITHDRAW, WITHDRAWN, WRITE)
                    .step(GRANTED, REVOKE, REVOKED, APPROVE)
                    .none(GRANTED, WITHDRAW, "申请已经同意；不再需要的，请市教育局终止共享。")
                    .build();

    private AgreementLifecycle() {}

    /** What the steps look at. */
    record Situation(LocalDate validUntil, LocalDate today) {
        Optional<String> stillAhead() {
            return validUntil.isBefore(today)
                    ? Optional.of("申请的截止日期已过，请对方重新申请。")
                    : Optional.empty();
        }
    }
}
