package cn.tongxin.org.classes;

import cn.tongxin.access.ScopeTree;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.RowScope;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.org.classes.RollOver.Extent;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For whom a roll-over is done: what the caller has asked for, within what the caller may. */
@Singleton
class RollOverExtents {
    static final String CITY = "全市";

    private final ScopeTree places;
    private final CurrentCaller caller;

    RollOverExtents(ScopeTree places, CurrentCaller caller) {
        this.places = places;
        this.caller = caller;
    }

    /** An extent and what it is called. */
    record Named(Extent extent, String name) {}

    /**
     * @throws ProblemException SCOPE when it is not within the caller's scope
     */
    Named of(int schoolYear, @Nullable String unit, @Nullable UUID school) {
        Named named = asked(schoolYear, unit, school);
        if (!caller.scope().covers(named.extent().axes())) {
            throw new ProblemException(ProblemCode.SCOPE, "所选范围不在您的管辖范围内。");
        }
        return named;
    }

    private Named asked(int schoolYear, @Nullable String unit, @Nullable UUID school) {
        if (school != null) {
            return school(schoolYear, unit, school);
        }
        if (unit != null) {
            return unit(schoolYear, unit);
        }
        RowScope mine = caller.scope();
        if (mine.city()) {
            return new Named(new Extent(null, null, schoolYear), CITY);
        }
        if (mine.units().size() == 1 && mine.schools().isEmpty()) {
            return unit(schoolYear, mine.units().iterator().next());
        }
        if (mine.units().isEmpty() && mine.schools().size() == 1) {
            return school(schoolYear, null, mine.schools().iterator().next());
        }
        throw ProblemException.invalid("managingUnit", "您管理多个单位或学校，请选择为哪一个办理。");
    }

    private Named unit(int schoolYear, String code) {
        return places.hold(ScopeKind.UNIT, code)
                .map(found -> new Named(new Extent(code, null, schoolYear), found.name()))
                .orElseThrow(() -> ProblemException.invalid("managingUnit", "没有这个管理单位，请从列表中选择。"));
    }

    private Named school(int schoolYear, @Nullable String unit, UUID id) {
        ScopeTree.Found found =
                places.hold(ScopeKind.SCHOOL, id.toString())
                        .orElseThrow(() -> ProblemException.invalid("school", "没有这所学校，请从列表中选择。"));
        String itsUnit = Objects.requireNonNull(found.axes().unit(), "every school has a unit");
        if (unit != null && !unit.equals(itsUnit)) {
            throw ProblemException.invalid("school", "这所学校不属于所选的管理单位，请重新选择。");
        }
        return new Named(new Extent(itsUnit, id, schoolYear), found.name());
    }
}
