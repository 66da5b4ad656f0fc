package cn.tongxin.org.calendar;

import static cn.tongxin.org.calendar.SemesterStatus.CLOSED;
import static cn.tongxin.org.calendar.SemesterStatus.DRAFT;
import static cn.tongxin.org.calendar.SemesterStatus.PUBLISHED;

import cn.tongxin.kernel.state.Lifecycle;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Domain.md §2.2: DRAFT → PUBLISHED → CLOSED, and back from CLOSED by the bureau with a reason. The
 * dates are written while it is a draft; what is published is what everybody plans by, so it is
 * corrected with a reason only.
 */
final class SemesterLifecycle {
    static final String UPDATE = "update";
    static final String PUBLISH = "publish";
    static final String CLOSE = "close";
    static final String REOPEN = "reopen";
    static final String CORRECT = "correct";
    static final String WRITE = WorkdayYearService.WRITE;

    private static final String REOPEN_FIRST = "学期已经结束，请先重新打开，再更正日期。";

    /**
     * What a guard looks at.
     *
     * @param provisional whether the dates are still a guess by custom
     * @param previousDraft whether the semester before it is not published
     */
    record Situation(
            boolean provisional, boolean previousDraft, LocalDate statTo, LocalDate today) {}

    static final Lifecycle<SemesterStatus, Situation> TABLE =
            Lifecycle.<SemesterStatus, Situation>table()
                    .step(DRAFT, UPDATE, DRAFT, WRITE)
                    .step(DRAFT, PUBLISH, PUBLISHED, WRITE, SemesterLifecycle::mayBePublished)
                    .step(PUBLISHED, CLOSE, CLOSED, WRITE, SemesterLifecycle::isOver)
                    .step(PUBLISHED, CORRECT, PUBLISHED, WRITE)
                    .step(CLOSED, REOPEN, PUBLISHED, WRITE)
                    .none(PUBLISHED, UPDATE, "学期已经公布，各校都已照此安排；确有差错的，请写明理由办理“更正日期”。")
                    .none(CLOSED, UPDATE, REOPEN_FIRST)
                    .none(CLOSED, CORRECT, REOPEN_FIRST)
                    .none(DRAFT, CORRECT, "学期还没有公布，请直接填写日期。")
                    .build();

    private SemesterLifecycle() {}

    private static Optional<String> mayBePublished(Situation situation) {
        if (situation.provisional()) {
            return Optional.of("日期还是按惯例推算的，请先按校历填写日期和依据。");
        }
        return situation.previousDraft() ? Optional.of("上一学期还没有公布，请先公布上一学期。") : Optional.empty();
    }

    private static Optional<String> isOver(Situation situation) {
        return situation.today().isAfter(situation.statTo())
                ? Optional.empty()
                : Optional.of("学期统计到 " + situation.statTo() + " 为止，过后才能结束。");
    }
}
