package cn.tongxin.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Facade: the account of whoever comes with a token of the identity provider and asks for what
 * everybody may ask for, with or without an account of ours. In the caller's transaction.
 */
public interface OwnAccount {

    /**
     * The person the caller is; empty for who has no account yet, or one that is nobody's.
     *
     * @throws cn.tongxin.kernel.errors.ProblemException FORBIDDEN for a service
     */
    Optional<UUID> person();

    /**
     * From now on the caller is that person: an account without one gets it, and who has none gets
     * an account that is kept by the bureau and gives no right by itself.
     */
    void become(UUID person, String name);

    /** Realm roles that follow from something else are to be brought in line, if there is one. */
    default void rightsChanged(UUID person) {
        rightsChanged(List.of(person));
    }

    /** As above, of several people. */
    void rightsChanged(Collection<UUID> persons);
}
