package cn.tongxin.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facade of the module access. */
public interface Accounts {

    /** Display names by account id; unknown ids are left out. */
    Map<UUID, String> displayNames(Collection<UUID> accountIds);

    /** How somebody is called who acted for somebody else: 甲（代乙）. */
    static String inPlaceOf(String name, @Nullable String principal) {
        return principal == null ? name : name + "（代" + principal + "）";
    }
}
