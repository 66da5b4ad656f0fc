package cn.tongxin.people.student;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Classes;
import cn.tongxin.org.Classes.SchoolClass;
import cn.tongxin.org.SchoolSites;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.people.student.StudentViews.RosterRow;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * The pupils of one class in the caller's scope, as the other packages of this module need them.
 */
@Singleton
public class ClassPupils {
    private final StudentRepository students;
    private final Classes classes;
    private final SchoolSites schools;
    private final CurrentCaller caller;

    ClassPupils(
            StudentRepository students,
            Classes classes,
            SchoolSites schools,
            CurrentCaller caller) {
        this.students = students;
        this.classes = classes;
        this.schools = schools;
        this.caller = caller;
    }

    /** A class with its pupils in the order of a list. */
    public record ClassOfPupils(UUID id, String name, String schoolName, List<Pupil> pupils) {}

    /** One of them. */
    public record Pupil(UUID id, String name) {}

    /**
     * @throws ProblemException NOT_FOUND, for one outside the scope as for one that is not there
     */
    public ClassOfPupils of(UUID classGroup) {
        SchoolClass found = inScope(classGroup);
        return new ClassOfPupils(
                found.id(),
                found.name(),
                schools.find(found.school()).map(SchoolSite::name).orElseThrow(),
                students.roster(classGroup).stream()
                        .map(row -> new Pupil(row.id(), row.name()))
                        .toList());
    }

    SchoolClass inScope(UUID classGroup) {
        return classes.find(classGroup)
                .filter(one -> caller.scope().covers(place(one)))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "没有找到这条记录。"));
    }

    List<RosterRow> roster(UUID classGroup) {
        return students.roster(classGroup);
    }

    static Axes place(SchoolClass one) {
        return new Axes(one.unit(), one.school(), one.id(), null, null, null);
    }
}
