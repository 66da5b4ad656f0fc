package cn.tongxin.org;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where a school is and whether it works: public knowledge, whoever asks. */
public interface SchoolSites {

    Optional<SchoolSite> find(UUID school);

    /** Several in one look-up; unknown ones are left out. */
    List<SchoolSite> find(Collection<UUID> schools);

    /**
     * As {@link #find}, and it stays so until the transaction ends: it is neither closed nor merged
     * meanwhile. Schools are held before the people who work there, as a merger does it.
     */
    Optional<SchoolSite> hold(UUID school);

    /** Whether the school offers a stage now. */
    boolean teaches(UUID school, String stage);

    /**
     * @param open whether people may be sent there: it is being prepared, works or pauses
     */
    record SchoolSite(UUID id, String name, String unit, boolean open) {}
}
