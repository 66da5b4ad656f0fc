package cn.tongxin.people.student;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.people.student.StudentRequests.Revealed;
import cn.tongxin.people.student.StudentRequests.RevealedPhone;
import cn.tongxin.people.student.StudentRequests.SafeWay;
import cn.tongxin.people.student.StudentRequests.StudentReveal;
import cn.tongxin.people.student.StudentRequests.StudentRevealed;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.limits.DailyUseRepository;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows what pages cut, to whoever says why, so many times a day (P-14). */
@Singleton
class RevealService {
    /** As the audit log names it. */
    static final String ACTION = "student.reveal";

    private final StudentRepository students;
    private final DailyUseRepository uses;
    private final StudentSecrets secrets;
    private final Around around;
    private final int most;

    /** Who looks, when, and what is kept of it. */
    @Singleton
    record Around(
            CurrentCaller caller, AuditTrail trail, StudentChecks checks, SafeContacts safe) {}

    RevealService(
            StudentRepository students,
            DailyUseRepository uses,
            StudentSecrets secrets,
            Around around,
            @ConfigProperty(name = "tongxin.people.reveals-a-day") int most) {
        this.students = students;
        this.uses = uses;
        this.secrets = secrets;
        this.around = around;
        this.most = most;
    }

    /** Counted in the same transaction: what was shown has been counted. */
    @Transactional
    StudentRevealed reveal(UUID id, StudentReveal body) {
        Student student = students.held(id);
        UUID account =
                Objects.requireNonNull(around.caller().accountId(), "grants are held by accounts");
        int used = uses.count(account, ACTION, around.checks().today());
        if (used > most) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "今天查看完整内容已满 " + most + " 次，请明天再看；紧急情况请联系本校管理员。");
        }
        around.trail().detail("fields=" + named(body));
        boolean number = body.fields().contains(Revealed.STUDENT_NO);
        boolean phones = body.fields().contains(Revealed.GUARDIAN_PHONES);
        return new StudentRevealed(
                id,
                number ? studentNo(student) : null,
                phones ? numbers(id) : List.of(),
                most - used);
    }

    /** With each number how to use it without harm. */
    private List<RevealedPhone> numbers(UUID student) {
        Map<UUID, SafeWay> safe = around.safe().of(student);
        return students.phones(student).stream()
                .map(
                        one ->
                                new RevealedPhone(
                                        one.link(),
                                        one.relation(),
                                        one.number(),
                                        safe.get(one.guardian())))
                .toList();
    }

    /** One that is made of the identity number stays cut: that never leaves (P-14). */
    private @Nullable String studentNo(Student student) {
        String plain = secrets.open(student.id(), StudentSecrets.STUDENT_NO, student.studentNo());
        return plain != null && plain.startsWith("G") ? Mask.STUDENT_NUMBER.apply(plain) : plain;
    }

    /** As the audit log writes names of fields: student-no. */
    private static String named(StudentReveal body) {
        return body.fields().stream()
                .map(what -> what.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .sorted()
                .distinct()
                .collect(Collectors.joining(","));
    }
}
