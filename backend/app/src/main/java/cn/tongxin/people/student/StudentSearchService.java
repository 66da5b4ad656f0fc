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
 * the mask hides, so they may do it so many times a day only; a number that is shown whole to
 * nobody could be guessed by anybody, so looks in vain are few. Each is in the audit log with whom
 * it found (J15).
 */
@Singleton
class StudentSearchService {
    static final String ACTION = "student.search";
    static final int MOST = 20;
    private static final String IN_VAIN = "student.search-in-vain";
    private static final String READ = "student:read";
    private static final String GUARDIANS = "guardian-link:read";

    private final StudentSearchRepository students;
    private final StudentSecrets secrets;
    private final DailyUseRepository uses;
    private final Around around;
    private final Most most;

    /** Who looks, when, and what is kept of it. */
    @Singleton
    record Around(CurrentCaller caller, AuditTrail trail, StudentChecks checks) {}

    /** How often on a day; no record, whose accessors would become producers. */
    @Singleton
    static class Most {
        private final int aDay;
        private final int inVain;

        Most(
                @ConfigProperty(name = "tongxin.people.searches-a-day") int aDay,
                @ConfigProperty(name = "tongxin.people.number-searches-in-vain") int inVain) {
            this.aDay = aDay;
            this.inVain = inVain;
        }
    }

    StudentSearchService(
            StudentSearchRepository students,
            StudentSecrets secrets,
            DailyUseRepository uses,
            Around around,
            Most most) {
        this.students = students;
        this.secrets = secrets;
        this.uses = uses;
        this.around = around;
        this.most = most;
    }

    @Transactional
    StudentMatches search(String typed) {
        Sought sought = Sought.of(typed);
        count(sought);
        List<UUID> found = found(sought, MOST + 1);
        if (found.isEmpty() && sought.isSecretNumber()) {
            uses.count(account(), IN_VAIN, around.checks().today());
        }
        List<UUID> shown = found.subList(0, Math.min(MOST, found.size()));
        shown.forEach(around.trail()::touched);
        around.trail()
                .detail(
                        "by=%s length=%d rows=%d"
                                .formatted(sought.kind().named(), sought.length(), shown.size()));
        return new StudentMatches(students.shown(shown), found.size() > MOST);
    }

    private void count(Sought sought) {
        if (sought.isSecretNumber()
                && uses.used(account(), IN_VAIN, around.checks().today()) >= most.inVain) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "今天按号码查找已有 " + most.inVain + " 次没有找到，请明天再查，或改用姓名、拼音。");
        }
        if (around.caller().viewOf(READ) != View.FULL
                && uses.count(account(), ACTION, around.checks().today()) > most.aDay) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "今天查找学生已满 " + most.aDay + " 次，请明天再查；需要批量核对的，请联系学校办理。");
        }
    }

    private UUID account() {
        return Objects.requireNonNull(around.caller().accountId(), "grants are held by accounts");
    }

    /** Nothing is found by a number that the caller's role never sees, not even in part. */
    private void requirePhones() {
        if (!around.caller().get().scopes().containsKey(GUARDIANS)) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN, "当前角色看不到家长的手机号，不能按手机号查找；请改用姓名、拼音或学籍号。");
        }
    }

    private List<UUID> byPhone(String column, Sought sought, int rows) {
        requirePhones();
        return students.byPhone(column, sought.text(), around.checks().today(), rows);
    }

    private List<UUID> found(Sought sought, int rows) {
        return switch (sought.kind()) {
            case NAME -> students.byFragment(sought.text(), rows);
            case PINYIN -> students.byLetters(sought.spellings(), rows);
            case STUDENT_NUMBER ->
                    students.byNumber(
                            secrets.hashes(StudentSecrets.STUDENT_NO, sought.text()), rows);
            case PHONE_TAIL -> byPhone("right(p.phone, 4)", sought, rows);
            case PHONE -> byPhone("p.phone", sought, rows);
        };
    }
}
