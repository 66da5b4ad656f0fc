package cn.tongxin.people.student;

import cn.tongxin.kernel.errors.Judged;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.student.StudentRequests.StudentCreate;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Takes pupils in for the other packages of this module, as the form does. */
@Singleton
public class PupilEntry {
    private final StudentEntryService entries;

    PupilEntry(StudentEntryService entries) {
        this.entries = entries;
    }

    /** A pupil that may be taken in, and is not written yet. */
    public static final class NewPupil {
        private final StudentEntryService.Entry entry;

        private NewPupil(StudentEntryService.Entry entry) {
            this.entry = entry;
        }

        public UUID id() {
            return entry.student().id();
        }

        /** Where it will learn. */
        public Axes place() {
            return entry.student().axes();
        }
    }

    /** Each in the order given; in the transaction that enters them. */
    public List<Judged<NewPupil>> judge(List<StudentCreate> bodies) {
        return entries.judge(bodies).stream().map(one -> one.then(NewPupil::new)).toList();
    }

    public void enter(List<NewPupil> pupils) {
        entries.write(pupils.stream().map(pupil -> pupil.entry).toList());
    }
}
