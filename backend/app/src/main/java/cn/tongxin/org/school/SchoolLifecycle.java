package cn.tongxin.org.school;

import static cn.tongxin.org.school.SchoolStatus.CLOSED;
import static cn.tongxin.org.school.SchoolStatus.MERGED;
import static cn.tongxin.org.school.SchoolStatus.OPERATING;
import static cn.tongxin.org.school.SchoolStatus.PREPARING;
import static cn.tongxin.org.school.SchoolStatus.SUSPENDED;

import cn.tongxin.kernel.state.Lifecycle;
import java.util.List;
import java.util.Optional;

/**
 * PREPARING→OPERATING→SUSPENDED→OPERATING | MERGED | CLOSED (domain.md §2.A). The county proposes
 * each step and the bureau approves it.
 */
final class SchoolLifecycle {
    static final String OPEN = "open";
    static final String SUSPEND = "suspend";
    static final String RESUME = "resume";
    static final String MERGE = "merge";
    static final String CLOSE = "close";

    /** A new school takes a part of it along; the state stays. */
    static final String SPLIT = "split";

    /** Another name, code, type or ownership; the state stays. */
    static final String CHANGE = "change";

    static final String PROPOSE = "school-lifecycle:write";
    static final String APPROVE = "school-lifecycle:approve";

    /** What must be settled before the school can end, in words. */
    record Situation(List<String> vetoes) {
        static final Situation CLEAR = new Situation(List.of());
    }

    static final Lifecycle<SchoolStatus, Situation> TABLE =
            Lifecycle.<SchoolStatus, Situation>table()
                    .step(PREPARING, OPEN, OPERATING, PROPOSE)
                    .step(OPERATING, SUSPEND, SUSPENDED, PROPOSE)
                    .step(SUSPENDED, RESUME, OPERATING, PROPOSE)
                    .step(OPERATING, MERGE, MERGED, PROPOSE, SchoolLifecycle::settled)
                    .step(SUSPENDED, MERGE, MERGED, PROPOSE, SchoolLifecycle::settled)
                    .step(OPERATING, SPLIT, OPERATING, PROPOSE)
                    .step(SUSPENDED, SPLIT, SUSPENDED, PROPOSE)
                    .step(PREPARING, CLOSE, CLOSED, PROPOSE, SchoolLifecycle::settled)
                    .step(OPERATING, CLOSE, CLOSED, PROPOSE, SchoolLifecycle::settled)
                    .step(SUSPENDED, CLOSE, CLOSED, PROPOSE, SchoolLifecycle::settled)
                    .step(PREPARING, CHANGE, PREPARING, PROPOSE)
                    .step(OPERATING, CHANGE, OPERATING, PROPOSE)
                    .step(SUSPENDED, CHANGE, SUSPENDED, PROPOSE)
                    .build();

    private SchoolLifecycle() {}

    private static Optional<String> settled(Situation situation) {
        return situation.vetoes().isEmpty()
                ? Optional.empty()
                : Optional.of("须先处理：" + String.join("；", situation.vetoes()) + "。");
    }
}
