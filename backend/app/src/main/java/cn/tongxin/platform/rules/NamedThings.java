package cn.tongxin.platform.rules;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Port: what the things are called that an override speaks of. Implemented by the module that owns
 * them; asked only about things of rows that the caller may see.
 */
public interface NamedThings {

    /** As in addresses: {@code staff}. */
    String resource();

    /** Names as lists show them, in one look-up; unknown ids are left out. */
    Map<UUID, String> names(Collection<UUID> ids);
}
