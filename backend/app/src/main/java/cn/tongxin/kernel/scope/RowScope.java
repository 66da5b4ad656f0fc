package cn.tongxin.kernel.scope;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The rows a caller may touch for one permission: the union of the grants of the acting role
 * (domain.md §4, row-scope rules 1, 3, 10). It has two readings which a test holds equal: {@link
 * #covers} for one row in memory, and the SQL predicate built from it for lists.
 */
public record RowScope(boolean city, Set<String> units, Set<UUID> schools) {

    public static final RowScope NONE = new RowScope(false, Set.of(), Set.of());
    public static final RowScope CITY = new RowScope(true, Set.of(), Set.of());

    public RowScope {
        units = Set.copyOf(units);
        schools = Set.copyOf(schools);
    }

    /** Adds up grants that are already known to be live and allowed for the permission. */
    public static RowScope of(Collection<Grant> grants) {
        boolean city = false;
        Set<String> units = new TreeSet<>();
        Set<UUID> schools = new TreeSet<>();
        for (Grant grant : grants) {
            switch (grant.kind()) {
                case CITY -> city = true;
                case UNIT -> units.add(grant.ref());
                case SCHOOL -> schools.add(UUID.fromString(grant.ref()));
                case ORG -> {
                    // Organisations own no rows of their own until their modules exist.
                }
            }
        }
        return city ? CITY : new RowScope(false, units, schools);
    }

    public boolean covers(Axes axes) {
        return city
                || (axes.unit() != null && units.contains(axes.unit()))
                || (axes.school() != null && schools.contains(axes.school()));
    }
}
