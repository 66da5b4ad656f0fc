package cn.tongxin.people.student;

import static cn.tongxin.people.student.EnrolmentStatus.DECEASED;
import static cn.tongxin.people.student.EnrolmentStatus.DROPPED;
import static cn.tongxin.people.student.EnrolmentStatus.ENROLLED;
import static cn.tongxin.people.student.EnrolmentStatus.GRADUATED;
import static cn.tongxin.people.student.EnrolmentStatus.SUSPENDED;
import static cn.tongxin.people.student.EnrolmentStatus.TRANSFERRED_OUT;

import cn.tongxin.kernel.state.Lifecycle;
import java.util.Optional;

/** The table in the package's own words. */
final class EnrolmentLifecycle {
    static final String ENROL = "enrol";
    static final String SUSPEND = "suspend";
    static final String RESUME = "resume";
    static final String LEAVE = "leave";
    static final String DROP = "drop";
    static final String DECEASE = "decease";
    static final String RETURN = "return";
    static final String GRADUATE = "graduate";
    static final String UNDO = "undo";
    static final String TRANSFER = "transfer";
    static final String WRITE = "enrolment:write";
    private static final String ROLL = "roll-over:write";
    private static final String RECEIVE = "student-transfer:approve";
    private static final String GONE = "学生已不在校，不能办理转学。";

    /**
     * What a guard looks at.
     *
     * @param schoolOpen whether the school can take pupils
     */
    record Situation(boolean schoolOpen) {}

    static final Lifecycle<EnrolmentStatus, Situation> TABLE =
            Lifecycle.<EnrolmentStatus, Situation>table()
                    .step(ENROLLED, SUSPEND, SUSPENDED, WRITE)
                    .step(SUSPENDED, RESUME, ENROLLED, WRITE)
                    .step(ENROLLED, LEAVE, TRANSFERRED_OUT, WRITE)
                    .step(SUSPENDED, LEAVE, TRANSFERRED_OUT, WRITE)
                    .step(ENROLLED, DROP, DROPPED, WRITE)
                    .step(SUSPENDED, DROP, DROPPED, WRITE)
                    .step(ENROLLED, DECEASE, DECEASED, WRITE)
                    .step(SUSPENDED, DECEASE, DECEASED, WRITE)
                    .step(ENROLLED, GRADUATE, GRADUATED, ROLL)
                    .step(GRADUATED, UNDO, ENROLLED, ROLL)
                    .step(ENROLLED, TRANSFER, ENROLLED, RECEIVE, EnrolmentLifecycle::takesPupils)
                    .none(SUSPENDED, TRANSFER, "学生正在休学，请先复学再办理转学。")
                    .none(TRANSFERRED_OUT, TRANSFER, GONE)
                    .none(GRADUATED, TRANSFER, GONE)
                    .none(DROPPED, TRANSFER, GONE)
                    .none(DECEASED, TRANSFER, GONE)
                    .step(DROPPED, RETURN, ENROLLED, WRITE, EnrolmentLifecycle::takesPupils)
                    .step(TRANSFERRED_OUT, RETURN, ENROLLED, WRITE, EnrolmentLifecycle::takesPupils)
                    .build();

    private EnrolmentLifecycle() {}

    private static Optional<String> takesPupils(Situation situation) {
        return situation.schoolOpen() ? Optional.empty() : Optional.of("原来的学校已撤销或合并，请由现在的学校登记入学。");
    }
}
