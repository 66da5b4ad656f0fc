package cn.tongxin.people.student;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.student.EnrolmentLifecycle.Situation;
import cn.tongxin.people.student.Student.Facts;
import cn.tongxin.people.student.StudentChecks.Papers;
import cn.tongxin.people.student.StudentRequests.StudentCreate;
import cn.tongxin.people.student.StudentRequests.StudentIdentity;
import cn.tongxin.people.student.StudentRequests.StudentUpdate;
import cn.tongxin.people.student.StudentViews.StudentDetail;
import cn.tongxin.people.student.StudentViews.StudentRow;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Use cases of pupils. */
@Singleton
class StudentService {
    static final String RESOURCE = "students";
    private static final String WRITE = "student:write";
    private static final String REVEAL = "student-reveal:write";
    private static final String OFFER = "student-transfer:write";

    private final StudentRepository students;
    private final StudentEntryService entries;
    private final StudentChecks checks;
    private final StudentSecrets secrets;
    private final CurrentCaller caller;

    StudentService(
            StudentRepository students,
            StudentEntryService entries,
            StudentChecks checks,
            StudentSecrets secrets,
            CurrentCaller caller) {
        this.students = students;
        this.entries = entries;
        this.checks = checks;
        this.secrets = secrets;
        this.caller = caller;
    }

    StudentDetail get(UUID id) {
        return detail(students.facts(id));
    }

    @Transactional
    StudentDetail create(StudentCreate body) {
        return get(entries.enter(body));
    }

    @Transactional
    StudentDetail update(UUID id, StudentUpdate body) {
        Student student = students.forWrite(id);
        checks.requirePapersFit(student, body.birthDate(), body.sex());
        boolean known = student.isKnownAs(body.name(), body.birthDate());
        student.describe(
                new Facts(
                        body.name(),
                        body.sex(),
                        body.birthDate(),
                        body.ethnicity(),
                        body.hukouDivision()));
        student.tell(
                secrets.seal(id, StudentSecrets.RESIDENCE, body.residence()),
                secrets.seal(id, StudentSecrets.NOTE, body.specialNote()));
        if (!known) {
            checks.settleTwice(student, body.overrides());
        }
        students.save(student);
        return get(id);
    }

    /** Numbers of papers are the school's to write: whoever teaches the class sees none of them. */
    @Transactional
    StudentDetail identify(UUID id, StudentIdentity body) {
        Student student = students.forWrite(id);
        student.identify(
                checks.identity(
                        id,
                        new Papers(
                                body.idType(),
                                body.idNo(),
                                body.studentNo(),
                                student.birthDate(),
                                student.sex())));
        students.save(student);
        return get(id);
    }

    private StudentDetail detail(StudentProjections.Facts facts) {
        StudentRow row = facts.row();
        return new StudentDetail(
                row.id(),
                row.name(),
                row.sex(),
                facts.birthDate().toString(),
                facts.idType(),
                secrets.open(row.id(), StudentSecrets.ID_NO, facts.idNo()),
                secrets.open(row.id(), StudentSecrets.STUDENT_NO, facts.studentNo()),
                facts.ethnicity(),
                facts.hukouDivision(),
                secrets.open(row.id(), StudentSecrets.RESIDENCE, facts.residence()),
                secrets.open(row.id(), StudentSecrets.NOTE, facts.specialNote()),
                row.school(),
                row.managingUnit(),
                row.classGroup(),
                row.status(),
                row.since(),
                facts.version(),
                facts.createdAt(),
                row.updatedAt(),
                facts.synthetic(),
                actions(facts));
    }

    private List<Action> actions(StudentProjections.Facts facts) {
        StudentRow row = facts.row();
        UUID group = row.classGroup() == null ? null : row.classGroup().id();
        Axes axes = Axes.ofPupil(row.managingUnit().code(), row.school().id(), group, row.id());
        EnrolmentStatus status = EnrolmentStatus.valueOf(row.status());
        List<Action> actions = new ArrayList<>();
        if (caller.get().scope(WRITE).covers(axes)) {
            actions.add(Action.allowed("update"));
        }
        if (caller.get().scope(REVEAL).covers(axes)) {
            actions.add(Action.allowed("reveal"));
        }
        if (status.isOpen() && caller.get().scope(OFFER).covers(axes)) {
            actions.add(transfer(status, facts.offered()));
        }
        if (caller.get().scope(EnrolmentLifecycle.WRITE).covers(axes)) {
            actions.add(Action.allowed("identify"));
            if (status.isOpen()) {
                actions.add(Action.allowed("place"));
            }
            EnrolmentLifecycle.TABLE.from(status).stream()
                    .filter(step -> step.permission().equals(EnrolmentLifecycle.WRITE))
                    .map(
                            step ->
                                    step.guard()
                                            .apply(new Situation(facts.schoolOpen()))
                                            .map(why -> Action.refused(step.action(), why))
                                            .orElseGet(() -> Action.allowed(step.action())))
                    .forEach(actions::add);
        }
        return List.copyOf(actions);
    }

    private static Action transfer(EnrolmentStatus status, boolean offered) {
        return offered
                ? Action.refused(EnrolmentLifecycle.TRANSFER, "已提出转学，正在等待对方学校答复。")
                : EnrolmentLifecycle.TABLE
                        .closed(status, EnrolmentLifecycle.TRANSFER)
                        .map(why -> Action.refused(EnrolmentLifecycle.TRANSFER, why))
                        .orElseGet(() -> Action.allowed(EnrolmentLifecycle.TRANSFER));
    }
}
