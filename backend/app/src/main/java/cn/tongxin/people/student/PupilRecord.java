package cn.tongxin.people.student;

import cn.tongxin.people.student.StudentViews.EnrolmentRow;
import cn.tongxin.people.student.StudentViews.StudentDetail;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What is kept of a pupil, as whoever may read it sees it on its own pages. */
@Singleton
public class PupilRecord {
    private final StudentService students;
    private final EnrolmentRepository enrolments;
    private final CurrentCaller caller;

    PupilRecord(StudentService students, EnrolmentRepository enrolments, CurrentCaller caller) {
        this.students = students;
        this.enrolments = enrolments;
        this.caller = caller;
    }

    public StudentDetail of(UUID student) {
        return caller.with("student:read", () -> students.get(student));
    }

    /** Where it has learned, the earliest first. */
    public List<EnrolmentRow> enrolments(UUID student) {
        return caller.with("enrolment:read", () -> enrolments.of(student));
    }
}
