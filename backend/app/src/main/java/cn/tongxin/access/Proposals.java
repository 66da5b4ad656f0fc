package cn.tongxin.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Facade of proposals, for the modules whose things are proposed about. */
public interface Proposals {

    /** The proposal that waits for a decision about this subject, if there is one. */
    Optional<Pending> pending(UUID subject);

    /** What proposals replaced by what; for the history of things that the caller may see. */
    Map<UUID, Values> values(Collection<UUID> proposals);

    /** Whether a proposal of the kind that waits for a decision wants this value of the field. */
    boolean isProposed(String kind, String field, String value);

    /** Whether an approved proposal of the kind has replaced this value of the field. */
    boolean hasReplaced(String kind, String field, String value);

    /**
     * @param kind like {@code school.close}
     */
    record Pending(UUID id, String kind) {}

    /** By field. */
    record Values(Map<String, String> before, Map<String, String> after) {}
}
