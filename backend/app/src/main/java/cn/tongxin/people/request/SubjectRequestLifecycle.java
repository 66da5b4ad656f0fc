package cn.tongxin.people.request;

import static cn.tongxin.people.request.SubjectRequestStatus.ANSWERED;
import static cn.tongxin.people.request.SubjectRequestStatus.IN_PROGRESS;
import static cn.tongxin.people.request.SubjectRequestStatus.RECEIVED;
import static cn.tongxin.people.request.SubjectRequestStatus.REFUSED;
import static cn.tongxin.people.request.SubjectRequestStatus.WITHDRAWN;

import cn.tongxin.kernel.state.Lifecycle;
import java.util.Optional;

/** The table in the package's own words. */
final class SubjectRequestLifecycle {
    static final String TAKE = "take";
    static final String HAND_OVER = "hand-over";
    static final String ANSWER = "answer";
    static final String REFUSE = "refuse";
    static final String WITHDRAW = "withdraw";

    static final String WRITE = "subject-request:write";
    static final String APPROVE = "subject-request:approve";
    static final String OWN = "own-subject-request:write";

    private static final String FIRST_TAKE = "请先受理，再答复。";

    static final Lifecycle<SubjectRequestStatus, Situation> TABLE =
            Lifecycle.<SubjectRequestStatus, Situation>table()
                    .step(RECEIVED, TAKE, IN_PROGRESS, WRITE)
                    .step(RECEIVED, WITHDRAW, WITHDRAWN, OWN)
                    .step(IN_PROGRESS, HAND_OVER, IN_PROGRESS, WRITE, Situation::notForTheSchool)
                    .step(IN_PROGRESS, ANSWER, ANSWERED, APPROVE)
                    .step(IN_PROGRESS, REFUSE, REFUSED, APPROVE)
                    .step(IN_PROGRESS, WITHDRAW, WITHDRAWN, OWN)
                    .none(RECEIVED, ANSWER, FIRST_TAKE)
                    .none(RECEIVED, REFUSE, FIRST_TAKE)
                    .build();

    private SubjectRequestLifecycle() {}

    /** What the steps look at. */
    record Situation(SubjectRequestKind kind, boolean aboutPupil, boolean handedOver) {
        Optional<String> notForTheSchool() {
            if (kind != SubjectRequestKind.CORRECT || !aboutPupil) {
                return Optional.of("只有更正学生信息的申请可以交学校办理。");
            }
            return handedOver ? Optional.of("已经交学校办理，请在学校办结后答复。") : Optional.empty();
        }
    }
}
