package cn.tongxin.exchange.exports;

import static cn.tongxin.exchange.exports.ExportRequestStatus.APPROVED;
import static cn.tongxin.exchange.exports.ExportRequestStatus.REFUSED;
import static cn.tongxin.exchange.exports.ExportRequestStatus.SUBMITTED;
import static cn.tongxin.exchange.exports.ExportRequestStatus.TAKEN;
import static cn.tongxin.exchange.exports.ExportRequestStatus.WITHDRAWN;

import cn.tongxin.kernel.state.Lifecycle;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table in the package's own words. */
final class ExportRequestLifecycle {
    static final String APPROVE = "approve";
    static final String REFUSE = "refuse";
    static final String WITHDRAW = "withdraw";
    static final String LINK = "link";

    static final String MAY_WRITE = "export-request:write";
    static final String MAY_APPROVE = "export-request:approve";

    private static final String ANSWERED = "申请已经答复；不再需要的不必办理，到期自动失效。";

    static final Lifecycle<ExportRequestStatus, Situation> TABLE =
            Lifecycle.<ExportRequestStatus, Situation>table()
                    .step(SUBMITTED, APPROVE, APPROVED, MAY_APPROVE)
                    .step(SUBMITTED, REFUSE, REFUSED, MAY_APPROVE)
                    .step(SUBMITTED, WITHDRAW, WITHDRAWN, MAY_WRITE)
                    .step(APPROVED, LINK, APPROVED, MAY_WRITE, Situation::linkLeft)
                    .step(TAKEN, LINK, TAKEN, MAY_WRITE, Situation::linkLeft)
                    .none(SUBMITTED, LINK, "申请还没有批准。")
                    .none(APPROVED, WITHDRAW, ANSWERED)
                    .none(TAKEN, WITHDRAW, ANSWERED)
                    .build();

    private ExportRequestLifecycle() {}

    /**
     * What the steps look at.
     *
     * @param validUntil null while it is not approved
     * @param left links that may still be given
     */
    record Situation(@Nullable Instant validUntil, int left, Instant now) {
        Optional<String> linkLeft() {
            // The sweep may be some minutes late.
            if (validUntil == null || !validUntil.isAfter(now)) {
                return Optional.of("批准的有效期已过，请重新申请。");
            }
            return left > 0 ? Optional.empty() : Optional.of("这份申请的链接已用完，还需要的请重新申请。");
        }
    }
}
