package cn.tongxin.access;

import java.util.Optional;
import java.util.UUID;

/** Facade of proposals, for the modules whose things are proposed about. */
public interface Proposals {

    /** The proposal that waits for a decision about this subject, if there is one. */
    Optional<Pending> pending(UUID subject);

    /**
     * @param kind like {@code school.close}
     */
    record Pending(UUID id, String kind) {}
}
