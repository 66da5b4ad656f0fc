package cn.tongxin.people.student;

import cn.tongxin.people.student.StudentRequests.StudentCreate;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes pupils in for the other packages of this module, as the form does. */
@Singleton
public class PupilEntry {
    private final StudentService students;

    PupilEntry(StudentService students) {
        this.students = students;
    }

    public UUID enter(StudentCreate pupil) {
        return students.enter(pupil);
    }
}
