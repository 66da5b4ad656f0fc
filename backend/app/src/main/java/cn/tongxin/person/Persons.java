package cn.tongxin.person;

import cn.tongxin.kernel.scope.Axes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facade of the module person. Reading here is not limited to the caller's scope: a module asks
 * only about people that things in scope point to, and shows names through marked fields.
 */
public interface Persons {

    /** Full names by id; unknown ids are left out. */
    Map<UUID, String> names(Collection<UUID> ids);

    /** One person; empty when there is none. */
    Optional<Card> card(UUID person);

    /** People of the registers of the whole city with exactly this name and phone. */
    List<UUID> alike(String name, String phone);

    /**
     * As {@link #alike}, for several at once and with those of no register, the earliest first;
     * that there is one is told to nobody.
     */
    List<Alike> alikeAnywhere(Collection<Called> called);

    /** A new person, kept at a place in the caller's scope; in the caller's transaction. */
    UUID register(NewPerson person, Axes keptAt);

    /**
     * New people of no register, like guardians: nobody finds them but through the record of
     * another module that points to them. In the caller's transaction.
     *
     * @return in the same order
     */
    List<UUID> registerUnlisted(List<NewPerson> people);

    /** Corrects a person of no register; in the caller's transaction. */
    void describe(UUID person, NewPerson now);

    /** From now on the record is kept elsewhere; both places are in the caller's scope. */
    void move(UUID person, Axes to);

    /**
     * What other modules may know of a person.
     *
     * @param nameSort key by which lists of people are sorted
     * @param keptAt unit and school that keep the record; neither for a person of no register
     * @param version counts the corrections
     */
    record Card(
            UUID id,
            String name,
            String nameSort,
            @Nullable String phone,
            Axes keptAt,
            int version) {
        /** Whether some unit keeps the record; a guardian's is nobody's. */
        public boolean isRegistered() {
            return keptAt.unit() != null;
        }
    }

    /** How somebody is known. */
    record Called(String name, String phone) {}

    /**
     * Somebody who is known so.
     *
     * @param registered whether some unit keeps the record
     */
    record Alike(Called called, UUID person, boolean registered) {}

    /**
     * @param sex code of GB/T 2261.1
     */
    record NewPerson(String name, String sex, @Nullable String phone) {}
}
