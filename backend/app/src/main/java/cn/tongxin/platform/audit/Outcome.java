package cn.tongxin.platform.audit;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a request that is written down. */
@Schema(name = "AuditOutcome", description = "结果：OK 已办理、DENIED 被拒绝、RULE 不符合业务规则")
public enum Outcome {
    OK,
    DENIED,
    RULE;

    /**
     * Empty where nothing was decided about a record: the request was not understood, nobody known
     * made it, or the product failed.
     */
    static Optional<Outcome> of(int status) {
        return switch (status) {
            case 403, 404, 410, 412 -> Optional.of(DENIED);
            case 409, 422 -> Optional.of(RULE);
            default -> status < 400 ? Optional.of(OK) : Optional.empty();
        };
    }
}
