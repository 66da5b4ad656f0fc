package cn.tongxin.people.student;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.people.StudentsMoved;
import cn.tongxin.people.student.EnrolmentLifecycle.Situation;
import cn.tongxin.people.student.Student.Site;
import cn.tongxin.people.student.StudentRequests.StudentPlace;
import cn.tongxin.people.student.StudentRequests.StudentStep;
import cn.tongxin.people.student.StudentViews.StudentDetail;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.web.Precondition;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** What becomes of pupils at their school; the row of the pupil and its enrolment go together. */
@Singleton
class EnrolmentService {
    private final StudentRepository students;
    private final EnrolmentRepository enrolments;
    private final StudentChecks checks;
    private final StudentService shown;
    private final Tools tools;

    /** What a step leaves behind. */
    @Singleton
    record Tools(
            StatusHistory history,
            DropOutWork work,
            Event<StudentsMoved> moved,
            TimeOrderedIds ids) {}

    EnrolmentService(
            StudentRepository students,
            EnrolmentRepository enrolments,
            StudentChecks checks,
            StudentService shown,
            Tools tools) {
        this.students = students;
        this.enrolments = enrolments;
        this.checks = checks;
        this.shown = shown;
        this.tools = tools;
    }

    @Transactional
    StudentDetail place(UUID id, StudentPlace body) {
        UUID school = students.facts(id).row().school().id();
        checks.site(school, body.classGroup());
        Student student = held(id, school);
        if (!student.status().isOpen()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "学生已不在校，不能编班。");
        }
        student.place(body.classGroup());
        Enrolment open = enrolments.open(id).orElseThrow(EnrolmentService::broken);
        open.place(body.classGroup());
        enrolments.changed(open);
        students.save(student);
        tools.moved().fire(new StudentsMoved(Set.of(id)));
        return shown.get(id);
    }

    @Transactional
    StudentDetail step(UUID id, String action, StudentStep body) {
        UUID school = students.facts(id).row().school().id();
        boolean takes = checks.takesPupils(school);
        Student student = held(id, school);
        EnrolmentStatus before = student.status();
        Site site = student.site();
        UUID left = site.classGroup();
        checks.requireNotBefore(
                "on", body.on(), student.since(), "日期不能早于上一次变动 " + student.since() + "。");
        student.step(action, new Situation(takes), body.on());
        if (before.isOpen()) {
            goOn(student, body);
        } else {
            comeBack(student, body);
        }
        students.save(student);
        tools.history()
                .keep(
                        new StatusHistory.Step(
                                StudentService.RESOURCE,
                                id,
                                student.axes(),
                                before.name(),
                                student.status().name(),
                                action,
                                body.reason(),
                                null));
        tools.moved().fire(new StudentsMoved(Set.of(id)));
        tools.work().look(student, left);
        return shown.get(id);
    }

    /** After its school, as a merger does it; who has been taken elsewhere meanwhile is stale. */
    private Student held(UUID id, UUID school) {
        Student student = students.heldForWrite(id);
        if (!school.equals(student.site().school())) {
            throw Precondition.stale();
        }
        return student;
    }

    private void goOn(Student student, StudentStep body) {
        Enrolment open = enrolments.open(student.id()).orElseThrow(EnrolmentService::broken);
        open.follow(student, body.on(), body.reason());
        enrolments.changed(open);
    }

    private void comeBack(Student student, StudentStep body) {
        enrolments
                .lastEnd(student.id())
                .ifPresent(
                        end ->
                                checks.requireNotBefore(
                                        "on", body.on(), end, "返校日期不能早于离校日期 " + end + "。"));
        enrolments.create(
                new Enrolment(tools.ids().next(), student.id(), student.site(), body.on()));
    }

    static IllegalStateException broken() {
        return new IllegalStateException("a pupil at school has no enrolment that goes on");
    }
}
