package cn.tongxin.org;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Facade of the module org: who works at a school. */
public interface SchoolStaff {

    /**
     * Whether somebody teaches at a school, held until the transaction ends: the post does not end
     * meanwhile. Asked for after the school is held.
     */
    boolean holdTeacher(UUID staff, UUID school);

    /** Whose posts these are. Nobody is held: whoever asks has held them before. */
    Set<UUID> ofPosts(Collection<UUID> assignments);
}
