package cn.tongxin.people;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Pupils are in another class, at another school, or have left. Fired in the transaction that does
 * it, for whatever carries a pupil's place on its own rows.
 */
public record StudentsMoved(Set<UUID> students) {
    public StudentsMoved {
        students = Set.copyOf(students);
    }

    public StudentsMoved(Collection<UUID> students) {
        this(Set.copyOf(students));
    }
}
