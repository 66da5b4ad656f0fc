package cn.tongxin.platform.changes;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Port: a resource whose changes can be followed. Implemented by the module that owns its rows. */
public interface ChangeSource {

    /** Name in the log and in the contract, like {@code schools}. */
    String resource();

    /** Permission that decides which changes a caller sees. */
    String permission();

    /** The rows of the caller's scope as its list shows them; one look-up for all. */
    Map<UUID, ?> current(Collection<UUID> ids);
}
