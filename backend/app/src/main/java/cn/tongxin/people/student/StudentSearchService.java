package cn.tongxin.people.student;

import cn.tongxin.kernel.data.View;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.people.student.StudentViews.StudentMatches;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.limits.DailyUseRepository;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks for a child that somebody asks about. Whoever sees names in part learns by searching what
 * the mask hides, so they may do it so many times a day only, and each time is in the audit log
 * with whom it found (J15).
 */
@Singleton
class StudentSearchService {
    static final String ACTION = "student.search";
    static final int MOST = 20;
    private static final String READ = "student:read";

    private final StudentSearchRepository students;
    private final StudentSecrets secrets;
    private final DailyUseRepository uses;
    private final Around around;
    private final int mostADay;

    /** Who looks, when, and what is kept of it. */
    @Singleton
    record Around(CurrentCaller caller, AuditTrail trail, StudentChecks checks) {}

    StudentSearchService(
            StudentSearchRepository students,
            StudentSecrets secrets,
            DailyUseRepository uses,
            Around around,
            @ConfigProperty(name = "tongxin.people.searches-a-day") int mostADay) {
        this.students = students;
        this.secrets = secrets;
        this.uses = uses;
        this.around = around;
        this.mostADay = mostADay;
    }

    @Transactional
    StudentMatches search(String typed) {
        Sought sought = Sought.of(typed);
        count();
        List<UUID> found = found(sought, MOST + 1);
        List<UUID> shown = found.subList(0, Math.min(MOST, found.size()));
        shown.forEach(around.trail()::touched);
        around.trail()
                .detail(
                        "by=%s length=%d rows=%d"
                                .formatted(sought.kind().named(), sought.length(), shown.size()));
        return new StudentMatches(students.shown(shown), found.size() > MOST);
    }

    private void count() {
        if (around.caller().viewOf(READ) == View.FULL) {
            return;
        }
        UUID account =
                Objects.requireNonNull(around.caller().accountId(), "grants are held by accounts");
        if (uses.count(account, ACTION, around.checks().today()) > mostADay) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "今天查找学生已满 " + mostADay + " 次，请明天再查；需要批量核对的，请联系学校办理。");
        }
    }

    private List<UUID> found(Sought sought, int most) {
        return switch (sought.kind()) {
            case NAME -> students.byFragment(sought.text(), most);
            case PINYIN -> students.byLetters(sought.text(), most);
            case STUDENT_NUMBER ->
                    students.byNumber(
                            secrets.hashes(StudentSecrets.STUDENT_NO, sought.text()), most);
            case PHONE_TAIL -> students.byPhone("right(p.phone, 4)", sought.text(), most);
            case PHONE -> students.byPhone("p.phone", sought.text(), most);
        };
    }
}
