package cn.tongxin.org;

import java.util.Set;
import java.util.UUID;

/**
 * A roll-over was taken back: of these classes some had graduated by it and go on. Fired in the
 * transaction that does it.
 */
public record ClassesReopened(Set<UUID> classes) {
    public ClassesReopened {
        classes = Set.copyOf(classes);
    }
}
