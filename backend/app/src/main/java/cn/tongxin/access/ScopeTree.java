package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.Grant;
import cn.tongxin.kernel.scope.ScopeKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Port: the places of grants, and what they are called. Implemented by the module that owns the
 * places.
 */
public interface ScopeTree {

    /** Names by {@link Grant#ref}, for the references that exist; one look-up for all. */
    Map<String, String> names(Collection<Grant> grants);

    /**
     * The unit, school or organisation that a new grant names, kept as it is until the transaction
     * ends; empty when there is none of that kind.
     */
    Optional<Found> hold(ScopeKind kind, String ref);

    /**
     * Organisations that a role can be held at and that are no managing units, by name.
     *
     * @param name a part of it; empty for all
     * @param only among these codes; null for all
     */
    List<Organisation> organisations(String name, @Nullable Set<String> only, int most);

    record Organisation(String code, String name) {}

    /**
     * @param open whether somebody can still work there
     */
    record Found(Axes axes, String name, boolean open) {}
}
