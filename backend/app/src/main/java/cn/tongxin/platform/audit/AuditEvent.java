package cn.tongxin.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log that is to be written. Ids and codes only: a name, a phone number or
 * another value has no place in a log that nothing is ever deleted from. The one text is the reason
 * of a command, and only where the command gives it to the log ({@link Reasoned}).
 *
 * @param refusal code of the problem that was answered, or of the rule that was broken; null with
 *     OK
 */
record AuditEvent(
        Instant at, Who who, What what, Told told, Outcome outcome, @Nullable String refusal) {

    /**
     * @param actorId null for a valid token whose holder has no account
     * @param actingRole null when the caller named a role that does not exist
     * @param onBehalfOf for whom it acted, when as a deputy
     */
    record Who(
            @Nullable UUID actorId,
            @Nullable String actingRole,
            @Nullable UUID onBehalfOf,
            @Nullable String ip,
            @Nullable String clientId,
            String requestId) {
        Who actingFor(@Nullable UUID principal) {
            return new Who(actorId, actingRole, principal, ip, clientId, requestId);
        }
    }

    /**
     * @param detail numbers and names of fields, when ids do not tell enough; never a value
     */
    record What(String action, String entity, List<UUID> ids, @Nullable String detail) {
        What(String action, String entity, List<UUID> ids) {
            this(action, entity, ids, null);
        }

        What on(String otherEntity, List<UUID> others) {
            return new What(action, otherEntity, List.copyOf(others), detail);
        }
    }

    /**
     * @param fieldsRead names of the personal fields that the answer shows whole
     * @param reason why the command was given
     */
    record Told(List<String> fieldsRead, @Nullable String reason) {
        static final Told NOTHING = new Told(List.of(), null);
    }
}
