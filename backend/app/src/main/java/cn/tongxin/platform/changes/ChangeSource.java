package cn.tongxin.platform.changes;

import cn.tongxin.platform.persistence.Row;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Port: a resource whose changes can be followed. Implemented by the module that owns its rows. */
public interface ChangeSource {

    /** Name in the log and in the contract, like {@code schools}. */
    String resource();

    /** What its rows are: their table says what became of one that is not shown any more. */
    Class<? extends Row> entity();

    /** Permission that decides which changes a caller sees. */
    String permission();

    /** The rows of the caller's scope as its list shows them; one look-up for all. */
    Map<UUID, ?> current(Collection<UUID> ids);
}
