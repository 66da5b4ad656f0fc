package cn.tongxin.platform.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Port: whose accounts the log names. Implemented by the module access. */
public interface ActorNames {

    /** Display names by account id; unknown ids are left out. */
    Map<UUID, String> displayNames(Collection<UUID> accountIds);
}
