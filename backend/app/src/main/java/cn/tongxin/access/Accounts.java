package cn.tongxin.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Facade of the module access. */
public interface Accounts {

    /** Display names by account id; unknown ids are left out. */
    Map<UUID, String> displayNames(Collection<UUID> accountIds);
}
