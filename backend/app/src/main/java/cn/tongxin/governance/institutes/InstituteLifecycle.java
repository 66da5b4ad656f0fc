package cn.tongxin.governance.institutes;

import static cn.tongxin.governance.institutes.InstituteStatus.CLOSED;
import static cn.tongxin.governance.institutes.InstituteStatus.OPERATING;
import static cn.tongxin.governance.institutes.InstituteStatus.PREPARING;
import static cn.tongxin.governance.institutes.InstituteStatus.SUSPENDED;

import cn.tongxin.kernel.state.Lifecycle;
import java.util.Optional;

/** The first table in the package's own words. */
final class InstituteLifecycle {
    static final String OPEN = "open";
    static final String SUSPEND = "suspend";
    static final String RESUME = "resume";
    static final String CLOSE = "close";
    static final String WRITE = "institute:write";

    /**
     * What a guard looks at.
     *
     * @param atWork researchers in office, at work or on leave
     * @param appointed these, and those whose appointment is still to begin
     */
    record Situation(long atWork, long appointed) {}

    static final Lifecycle<InstituteStatus, Situation> TABLE =
            Lifecycle.<InstituteStatus, Situation>table()
                    .step(PREPARING, OPEN, OPERATING, WRITE, InstituteLifecycle::somebodyIsThere)
                    .step(OPERATING, SUSPEND, SUSPENDED, WRITE)
                    .step(SUSPENDED, RESUME, OPERATING, WRITE, InstituteLifecycle::somebodyIsThere)
                    .step(PREPARING, CLOSE, CLOSED, WRITE, InstituteLifecycle::nobodyIsLeft)
                    .step(OPERATING, CLOSE, CLOSED, WRITE, InstituteLifecycle::nobodyIsLeft)
                    .step(SUSPENDED, CLOSE, CLOSED, WRITE, InstituteLifecycle::nobodyIsLeft)
                    .build();

    private InstituteLifecycle() {}

    private static Optional<String> somebodyIsThere(Situation situation) {
        return situation.atWork() == 0
                ? Optional.of("还没有在聘的教研员，请先聘任至少一名专职或兼职教研员；已聘任未到任的，到任后再办理。")
                : Optional.empty();
    }

    private static Optional<String> nobodyIsLeft(Situation situation) {
        return situation.appointed() > 0
                ? Optional.of("还有 " + situation.appointed() + " 名教研员的聘任没有结束，请先结束聘任。")
                : Optional.empty();
    }
}
