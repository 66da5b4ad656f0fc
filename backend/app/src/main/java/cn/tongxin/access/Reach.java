package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.kernel.scope.ScopeKind;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** How far a right must reach for something that belongs to several places at once. */
public final class Reach {
    private Reach() {}

    /** Whether the rows of a permission take in every one of the places. */
    public static boolean all(RowScope scope, List<Axes> places) {
        return places.stream().allMatch(scope::covers);
    }

    /** The narrowest kind of grant that can reach all the places by itself. */
    public static ScopeKind narrowest(List<Axes> places) {
        if (same(places, Axes::school)) {
            return ScopeKind.SCHOOL;
        }
        return same(places, Axes::unit) ? ScopeKind.UNIT : ScopeKind.CITY;
    }

    private static boolean same(List<Axes> places, Function<Axes, ?> part) {
        Object first = part.apply(places.get(0));
        return first != null
                && places.stream().map(part).allMatch(one -> Objects.equals(first, one));
    }
}
