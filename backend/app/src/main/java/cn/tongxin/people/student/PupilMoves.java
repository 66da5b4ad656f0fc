package cn.tongxin.people.student;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.people.StudentsMoved;
import cn.tongxin.people.student.Student.Site;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.web.Precondition;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pupils who go from one school of the city to another, for the package that lets them go. */
@Singleton
public class PupilMoves {
    private final StudentRepository students;
    private final EnrolmentRepository enrolments;
    private final StudentChecks checks;
    private final EnrolmentService.Tools tools;

    PupilMoves(
            StudentRepository students,
            EnrolmentRepository enrolments,
            StudentChecks checks,
            EnrolmentService.Tools tools) {
        this.students = students;
        this.enrolments = enrolments;
        this.checks = checks;
        this.tools = tools;
    }

    /**
     * Who may go.
     *
     * @param enrolment the time at school that goes on
     * @param classGroup class, when it has one
     */
    public record Leaver(
            UUID student,
            UUID enrolment,
            String name,
            int birthYear,
            String unit,
            UUID school,
            @Nullable UUID classGroup) {}

    /** A place in a class that is free and stays so until the transaction ends. */
    public record Seat(String unit, UUID school, UUID classGroup) {}

    /**
     * How somebody goes.
     *
     * @param from the school that has let the pupil go
     */
    public record Going(UUID student, UUID from, Seat into, LocalDate on, @Nullable String why) {}

    /**
     * A pupil in the caller's scope, held until the transaction ends.
     *
     * @throws ProblemException NOT_FOUND, for one outside the scope as for one that is not there;
     *     STATE_CONFLICT for who does not learn here now
     */
    public Leaver hold(UUID student) {
        Student held = students.held(student);
        held.requireMayTransfer();
        Enrolment open = enrolments.open(student).orElseThrow(EnrolmentService::broken);
        Site at = held.site();
        return new Leaver(
                student,
                open.id(),
                held.name(),
                held.birthDate().getYear(),
                at.unit(),
                at.school(),
                at.classGroup());
    }

    /**
     * @throws ProblemException CAPACITY when the class is full
     */
    public Seat seat(UUID school, UUID classGroup) {
        Site site = checks.seat(school, classGroup);
        return new Seat(site.unit(), site.school(), classGroup);
    }

    /**
     * A pupil of another school that the caller is deciding about; after the seat, as a merger
     * holds schools and classes before pupils, and before whatever is kept about the pupil.
     */
    public void keepStill(UUID student) {
        students.anywhere(student);
    }

    /** Ends the time at the old school, begins one at the new, and takes along what follows. */
    public void move(Going going) {
        Student student = students.anywhere(going.student());
        Site from = student.site();
        if (!from.school().equals(going.from())) {
            throw Precondition.stale();
        }
        LocalDate on = going.on();
        checks.requireNotBefore(
                "on", on, student.since(), "日期不能早于学生上一次变动 " + student.since() + "。");
        EnrolmentStatus before = student.status();
        Seat seat = going.into();
        Site into = new Site(seat.unit(), seat.school(), seat.classGroup());
        student.transfer(into, on);
        Enrolment ended = enrolments.open(student.id()).orElseThrow(EnrolmentService::broken);
        ended.transfer(student, on, going.why());
        enrolments.changed(ended);
        enrolments.create(new Enrolment(tools.ids().next(), student.id(), into, on));
        students.release(student);
        tools.history()
                .keep(
                        new StatusHistory.Step(
                                StudentService.RESOURCE,
                                student.id(),
                                student.axes(),
                                before.name(),
                                student.status().name(),
                                EnrolmentLifecycle.TRANSFER,
                                going.why(),
                                null));
        tools.moved().fire(new StudentsMoved(Set.of(student.id())));
    }
}
