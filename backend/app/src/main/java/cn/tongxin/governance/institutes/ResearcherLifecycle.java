package cn.tongxin.governance.institutes;

import static cn.tongxin.governance.institutes.ResearcherStatus.ACTIVE;
import static cn.tongxin.governance.institutes.ResearcherStatus.ENDED;
import static cn.tongxin.governance.institutes.ResearcherStatus.ON_LEAVE;
import static cn.tongxin.governance.institutes.ResearcherStatus.PLANNED;

import cn.tongxin.kernel.state.Lifecycle;
import java.time.LocalDate;
import java.util.Optional;

/** The second table in the package's own words. */
final class ResearcherLifecycle {
    static final String BEGIN = "begin";
    static final String LEAVE = "leave";
    static final String RETURN = "return";
    static final String END = "end";
    static final String WRITE = "researcher:write";

    /** What a guard looks at. */
    record Situation(LocalDate from, LocalDate today) {}

    static final Lifecycle<ResearcherStatus, Situation> TABLE =
            Lifecycle.<ResearcherStatus, Situation>table()
                    .step(PLANNED, BEGIN, ACTIVE, WRITE, ResearcherLifecycle::firstDayHasCome)
                    .step(ACTIVE, LEAVE, ON_LEAVE, WRITE)
                    .step(ON_LEAVE, RETURN, ACTIVE, WRITE)
                    .step(PLANNED, END, ENDED, WRITE)
                    .step(ACTIVE, END, ENDED, WRITE)
                    .step(ON_LEAVE, END, ENDED, WRITE)
                    .build();

    private ResearcherLifecycle() {}

    private static Optional<String> firstDayHasCome(Situation situation) {
        return situation.from().isAfter(situation.today())
                ? Optional.of("聘任自 " + situation.from() + " 起，还没有到。")
                : Optional.empty();
    }
}
