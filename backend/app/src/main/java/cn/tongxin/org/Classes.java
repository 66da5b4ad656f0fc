package cn.tongxin.org;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facade of the module org: what classes are called and where they are. */
public interface Classes {

    /** Names by id, in one look-up, like 2023级3班; unknown ids are left out. */
    Map<UUID, String> names(Collection<UUID> classes);

    Optional<SchoolClass> find(UUID classGroup);

    /** As {@link #find}, and it stays so until the transaction ends; after its school is held. */
    Optional<SchoolClass> hold(UUID classGroup);

    /**
     * As {@link #hold}, and nobody else fills it meanwhile: for who counts its pupils before one is
     * added.
     */
    Optional<SchoolClass> holdToFill(UUID classGroup);

    /** Those of a school in which pupils learn. */
    List<SchoolClass> ofSchool(UUID school);

    /**
     * @param grade code within the stage
     * @param capacity how many pupils it is meant for, if that has been said
     * @param active whether pupils learn in it: it has not graduated and was not dissolved
     */
    record SchoolClass(
            UUID id,
            String name,
            UUID school,
            String unit,
            String stage,
            String grade,
            @Nullable Integer capacity,
            boolean active) {}
}
