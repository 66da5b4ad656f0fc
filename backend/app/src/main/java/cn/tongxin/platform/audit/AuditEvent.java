package cn.tongxin.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log that is to be written. Ids and codes only: a name, a phone number or a
 * text that somebody typed has no place in a log that nothing is ever deleted from.
 *
 * @param refusal code of the problem that was answered, or of the rule that was broken; null with
 *     OK
 */
record AuditEvent(Instant at, Who who, What what, Outcome outcome, @Nullable String refusal) {

    /**
     * @param actorId null for a valid token whose holder has no account
     * @param actingRole null when the caller named a role that does not exist
     */
    record Who(
            @Nullable UUID actorId,
            @Nullable String actingRole,
            @Nullable String ip,
            @Nullable String clientId,
            String requestId) {}

    record What(String action, String entity, List<UUID> ids) {}
}
