package cn.tongxin.kernel.scope;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows a caller may touch for one permission: the union of the grants of the acting role
 * (domain.md §4, row-scope rules 1, 3, 10). It has two readings which a test holds equal: {@link
 * #covers} for one row in memory, and the SQL predicate built from it for lists.
 */
public record RowScope(
        boolean city,
        Set<String> units,
        Set<UUID> schools,
        Set<UUID> classes,
        Set<UUID> children,
        @Nullable UUID owner,
        Set<String> orgs) {

    public static final RowScope NONE = new RowScope(false, Set.of(), Set.of());
    public static final RowScope CITY = new RowScope(true, Set.of(), Set.of());

    public RowScope {
        units = Set.copyOf(units);
        schools = Set.copyOf(schools);
        classes = Set.copyOf(classes);
        children = Set.copyOf(children);
        orgs = Set.copyOf(orgs);
    }

    /** Rows of places. */
    public RowScope(boolean city, Set<String> units, Set<UUID> schools) {
        this(city, units, schools, Set.of(), Set.of(), null, Set.of());
    }

    /** Rows that belong to this account and no others; none for a caller without an account. */
    public static RowScope ownedBy(@Nullable UUID account) {
        return account == null
                ? NONE
                : new RowScope(false, Set.of(), Set.of(), Set.of(), Set.of(), account, Set.of());
    }

    /** Rows about these pupils. */
    public static RowScope about(Set<UUID> children) {
        return new RowScope(false, Set.of(), Set.of(), Set.of(), children, null, Set.of());
    }

    /** Whether it is the rows of schools and no others: a reader may look them up by school. */
    public boolean isOfSchoolsOnly() {
        return !schools.isEmpty() && equals(new RowScope(false, Set.of(), schools));
    }

    /** Adds up grants that are already known to be live and allowed for the permission. */
    public static RowScope of(Collection<Grant> grants) {
        boolean city = false;
        Set<String> units = new TreeSet<>();
        Set<UUID> schools = new TreeSet<>();
        Set<UUID> classes = new TreeSet<>();
        Set<UUID> children = new TreeSet<>();
        Set<String> orgs = new TreeSet<>();
        for (Grant grant : grants) {
            switch (grant.kind()) {
                case CITY -> city = true;
                case UNIT -> units.add(grant.ref());
                case SCHOOL -> schools.add(UUID.fromString(grant.ref()));
                case CLASS -> classes.add(UUID.fromString(grant.ref()));
                case FAMILY -> children.add(UUID.fromString(grant.ref()));
                case ORG -> orgs.add(grant.ref());
            }
        }
        return city ? CITY : new RowScope(false, units, schools, classes, children, null, orgs);
    }

    public boolean covers(Axes axes) {
        return city
                || (axes.unit() != null && units.contains(axes.unit()))
                || (axes.school() != null && schools.contains(axes.school()))
                || (axes.classGroup() != null && classes.contains(axes.classGroup()))
                || (axes.child() != null && children.contains(axes.child()))
                || (owner != null && owner.equals(axes.owner()))
                || (axes.org() != null && orgs.contains(axes.org()));
    }
}
