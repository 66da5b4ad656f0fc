package cn.tongxin.people.student;

import cn.tongxin.access.WorkItemKind;
import cn.tongxin.access.WorkItemKind.Term;
import cn.tongxin.access.WorkItemSource;
import cn.tongxin.access.WorkItems;
import cn.tongxin.access.WorkItems.Opening;
import cn.tongxin.access.WorkItems.Outcome;
import cn.tongxin.access.WorkItems.Subject;
import cn.tongxin.access.WorkItems.Who;
import cn.tongxin.kernel.data.Mask;
import cn.tongxin.org.Classes;
import cn.tongxin.org.Classes.SchoolClass;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who leaves school in the compulsory stage becomes work of the county until the child is back
 * (R-218; 义务教育法 13).
 */
@Singleton
class DropOutWork implements WorkItemSource {
    static final String FIND = "student.drop-out";
    private static final String RULE = "R-218";
    private static final String COUNTY = "county-admin";
    private static final String BUREAU = "bureau-admin";
    private static final Set<String> COMPULSORY = Set.of("PRI", "JUN");
    private static final Set<String> BEYOND = Set.of("PRE", "SEN", "VOC");
    private static final int FIRST_YEAR_OF_AGE = 6;
    private static final int LAST_YEAR_OF_AGE = 15;
    private static final int WORKDAYS = 5;

    private final WorkItems work;
    private final Classes classes;

    DropOutWork(WorkItems work, Classes classes) {
        this.work = work;
        this.classes = classes;
    }

    @Override
    public List<WorkItemKind> workItemKinds() {
        return List.of(
                new WorkItemKind(
                        FIND,
                        "控辍保学",
                        RULE,
                        "students",
                        Term.workdays(WORKDAYS),
                        List.of(Term.workdays(2)),
                        Term.workdays(0),
                        true,
                        false));
    }

    /**
     * In the transaction of the step.
     *
     * @param left class in which the pupil was until then
     */
    void look(Student student, @Nullable UUID left) {
        if (student.status() == EnrolmentStatus.DROPPED && isCompulsory(student, left)) {
            String name = Mask.NAME.apply(student.name());
            work.open(
                    List.of(
                            new Opening(
                                    FIND,
                                    new Subject(StudentService.RESOURCE, student.id(), name),
                                    "劝返辍学学生" + name,
                                    Who.of(COUNTY, student.axes(), BUREAU),
                                    null)));
        } else if (student.status().isOpen()) {
            work.settle(FIND, List.of(student.id()), Outcome.DONE, "学生已返校");
        }
    }

    /**
     * One child has one such item, with the row that goes on, if it has to be looked for at all.
     */
    void merged(Student absorbed, Student survivor) {
        work.settle(FIND, List.of(absorbed.id()), Outcome.CANCELLED, "已并入同一学生的另一条记录");
        look(survivor, null);
        if (survivor.status() != EnrolmentStatus.DROPPED) {
            work.settle(FIND, List.of(survivor.id()), Outcome.CANCELLED, "合并后的学生不是辍学");
        }
    }

    /** By the stage of the class; where that does not tell, as in special education, by age. */
    private boolean isCompulsory(Student student, @Nullable UUID left) {
        if (left != null) {
            String stage = classes.find(left).map(SchoolClass::stage).orElse("");
            if (COMPULSORY.contains(stage) || BEYOND.contains(stage)) {
                return COMPULSORY.contains(stage);
            }
        }
        int age = student.birthDate().until(student.since()).getYears();
        return age >= FIRST_YEAR_OF_AGE && age <= LAST_YEAR_OF_AGE;
    }
}
