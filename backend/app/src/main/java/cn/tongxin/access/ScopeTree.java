package cn.tongxin.access;

import cn.tongxin.kernel.scope.Grant;
import java.util.Collection;
import java.util.Map;

/** Port: what the places of grants are called. Implemented by the module that owns the places. */
public interface ScopeTree {

    /** Names by {@link Grant#ref}, for the references that exist; one look-up for all. */
    Map<String, String> names(Collection<Grant> grants);
}
