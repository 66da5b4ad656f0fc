package cn.tongxin.org.classes;

import static cn.tongxin.org.classes.ClassStatus.ACTIVE;
import static cn.tongxin.org.classes.ClassStatus.DISSOLVED;
import static cn.tongxin.org.classes.ClassStatus.GRADUATED;

import cn.tongxin.kernel.state.Lifecycle;
import java.util.Optional;

/** The table in the package's own words. */
final class ClassLifecycle {
    static final String DISSOLVE = "dissolve";
    static final String REOPEN = "reopen";
    static final String GRADUATE = "graduate";
    static final String UNDO = "undo";
    static final String WRITE = "class:write";
    static final String ROLL = "roll-over:write";

    /**
     * What a guard looks at.
     *
     * @param schoolYear for which the grade holds
     * @param thisYear which it is now
     */
    record Situation(boolean schoolOpen, int schoolYear, int thisYear) {}

    static final Lifecycle<ClassStatus, Situation> TABLE =
            Lifecycle.<ClassStatus, Situation>table()
                    .step(ACTIVE, DISSOLVE, DISSOLVED, WRITE)
                    .step(DISSOLVED, REOPEN, ACTIVE, WRITE, ClassLifecycle::stillHolds)
                    .step(ACTIVE, GRADUATE, GRADUATED, ROLL)
                    .step(GRADUATED, UNDO, ACTIVE, ROLL)
                    .build();

    private ClassLifecycle() {}

    private static Optional<String> stillHolds(Situation situation) {
        if (!situation.schoolOpen()) {
            return Optional.of("学校已撤销或合并，班级不能恢复。");
        }
        return situation.schoolYear() < situation.thisYear() - 1
                ? Optional.of("撤销已超过一个学年，请新建班级。")
                : Optional.empty();
    }
}
