package cn.tongxin.org.staff;

import static cn.tongxin.org.staff.StaffStatus.ACTIVE;
import static cn.tongxin.org.staff.StaffStatus.ENDED;
import static cn.tongxin.org.staff.StaffStatus.ON_LEAVE;
import static cn.tongxin.org.staff.StaffStatus.PLANNED;

import cn.tongxin.kernel.state.Lifecycle;
import java.time.LocalDate;
import java.util.Optional;

/** The table in the package's own words. */
final class AssignmentLifecycle {
    static final String BEGIN = "begin";
    static final String LEAVE = "leave";
    static final String RETURN = "return";
    static final String END = "end";
    static final String TRANSFER = "transfer";
    static final String REJOIN = "rejoin";
    static final String CREATE = "create";
    static final String ASSIGN = "assign";
    static final String REASSIGN = "reassign";
    static final String RENAME = "rename";
    static final String SPLIT = "split";
    static final String WRITE = "staff:write";

    /**
     * What a guard looks at.
     *
     * @param others assignments of the same person that have not ended
     */
    record Situation(LocalDate from, boolean main, long others, LocalDate today) {}

    static final Lifecycle<StaffStatus, Situation> TABLE =
            Lifecycle.<StaffStatus, Situation>table()
                    .step(PLANNED, BEGIN, ACTIVE, WRITE, AssignmentLifecycle::firstDayHasCome)
                    .step(ACTIVE, LEAVE, ON_LEAVE, WRITE)
                    .step(ON_LEAVE, RETURN, ACTIVE, WRITE)
                    .step(PLANNED, END, ENDED, WRITE, AssignmentLifecycle::mainEndsLast)
                    .step(ACTIVE, END, ENDED, WRITE, AssignmentLifecycle::mainEndsLast)
                    .step(ON_LEAVE, END, ENDED, WRITE, AssignmentLifecycle::mainEndsLast)
                    .build();

    private AssignmentLifecycle() {}

    private static Optional<String> firstDayHasCome(Situation situation) {
        return situation.from().isAfter(situation.today())
                ? Optional.of("到岗日期是 " + situation.from() + "，还没有到。")
                : Optional.empty();
    }

    private static Optional<String> mainEndsLast(Situation situation) {
        return situation.main() && situation.others() > 0
                ? Optional.of("还有 " + situation.others() + " 项兼任，请先结束兼任。")
                : Optional.empty();
    }
}
