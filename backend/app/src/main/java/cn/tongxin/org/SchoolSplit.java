package cn.tongxin.org;

import java.util.Set;
import java.util.UUID;

/**
 * A part of a school is another school from now on. Fired in the transaction that does it, when
 * both schools are there and held: whoever owns what goes along takes it there.
 *
 * @param assignments posts of staff
 */
public record SchoolSplit(UUID from, UUID into, Set<UUID> classes, Set<UUID> assignments) {
    public static final String REASON = "学校分立";

    public SchoolSplit {
        classes = Set.copyOf(classes);
        assignments = Set.copyOf(assignments);
    }
}
