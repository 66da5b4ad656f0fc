package cn.tongxin.org.classes;

import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.state.Transition;
import cn.tongxin.kernel.time.AcademicYear;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.org.classes.ClassGroup.Cohort;
import cn.tongxin.org.classes.ClassGroup.Site;
import cn.tongxin.org.classes.ClassLifecycle.Situation;
import cn.tongxin.org.classes.ClassProjections.Facts;
import cn.tongxin.org.classes.ClassRequests.ClassCreate;
import cn.tongxin.org.classes.ClassRequests.ClassUpdate;
import cn.tongxin.org.classes.ClassViews.ClassDetail;
import cn.tongxin.org.classes.ClassViews.ClassRow;
import cn.tongxin.org.classes.ClassViews.Homeroom;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.Action;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Use cases of classes. */
@Singleton
class ClassService {
    private final ClassRepository classes;
    private final ClassChecks checks;
    private final StatusHistory history;
    private final CurrentCaller caller;
    private final TimeOrderedIds ids;

    ClassService(
            ClassRepository classes,
            ClassChecks checks,
            StatusHistory history,
            CurrentCaller caller,
            TimeOrderedIds ids) {
        this.classes = classes;
        this.checks = checks;
        this.history = history;
        this.caller = caller;
        this.ids = ids;
    }

    ClassDetail get(UUID id) {
        Facts facts = classes.facts(id);
        return new ClassDetail(
                shown(facts.row()),
                facts.activeFrom(),
                facts.activeTo(),
                facts.synthetic(),
                facts.version(),
                facts.createdAt(),
                actions(facts));
    }

    /** The class first, which asks for the scope, and then who is to have it. */
    @Transactional
    ClassDetail create(ClassCreate body) {
        SchoolSite at = checks.site(body.school());
        checks.requireTaught(at, body.stage());
        Cohort cohort =
                new Cohort(
                        checks.grade(body.stage(), body.gradeCode()),
                        body.entryYear(),
                        body.number());
        checks.requirePlausible(cohort, null);
        ClassGroup added =
                new ClassGroup(
                        ids.next(), new Site(at.id(), at.unit()), cohort, checks.opens(cohort));
        requireFree(at.id(), added, body.number());
        classes.create(added);
        checks.settleSize(added, body.capacity(), body.overrides());
        checks.requireTeacher(body.homeroom(), at.id());
        added.equip(body.homeroom(), body.capacity());
        classes.save(added);
        return get(added.id());
    }

    @Transactional
    ClassDetail update(UUID id, ClassUpdate body) {
        ClassGroup group = classes.forWrite(id);
        if (!group.isActive()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "班级已毕业或撤销，不能再改动。");
        }
        SchoolSite at = checks.site(group.school());
        Cohort cohort =
                new Cohort(
                        checks.grade(group.stage(), body.gradeCode()),
                        body.entryYear(),
                        body.number());
        checks.requirePlausible(cohort, group.schoolYear());
        boolean renamed =
                cohort.number() != group.number() || cohort.entryYear() != group.entryYear();
        group.place(cohort);
        if (renamed) {
            requireFree(at.id(), group, body.number());
        }
        checks.settleSize(group, body.capacity(), body.overrides());
        checks.requireTeacher(body.homeroom(), at.id());
        group.equip(body.homeroom(), body.capacity());
        classes.save(group);
        return get(id);
    }

    @Transactional
    ClassDetail step(UUID id, String action, String reason) {
        ClassGroup group = classes.forWrite(id);
        SchoolSite at = checks.hold(group.school());
        ClassStatus before = group.status();
        group.step(action, situation(at.open(), group.schoolYear()), checks.today());
        UUID homeroom = group.homeroom();
        if (group.isActive() && homeroom != null && !checks.teaches(homeroom, at.id())) {
            group.loseHomeroom();
        }
        classes.save(group);
        history.keep(
                new StatusHistory.Step(
                        ClassChanges.RESOURCE,
                        id,
                        group.axes(),
                        before.name(),
                        group.status().name(),
                        action,
                        reason,
                        null));
        return get(id);
    }

    private void requireFree(UUID school, ClassGroup like, int number) {
        if (classes.numbersTaken(school, like).contains(number)) {
            throw new ProblemException(
                    ProblemCode.DUPLICATE,
                    "本校已有" + ClassGroup.nameOf(like.entryYear(), number) + "（含已毕业和已撤销的），请换一个班号。");
        }
    }

    private Situation situation(boolean schoolOpen, int schoolYear) {
        return new Situation(schoolOpen, schoolYear, checks.thisYear());
    }

    /** The whole name of a teacher is for those who see staff whole. */
    private ClassRow shown(ClassRow row) {
        Homeroom homeroom = row.homeroom();
        if (homeroom == null || caller.sees("staff:read", axes(row))) {
            return row;
        }
        return new ClassRow(
                row.id(),
                row.name(),
                row.school(),
                row.managingUnit(),
                row.stage(),
                row.gradeCode(),
                row.schoolYear(),
                row.entryYear(),
                row.number(),
                new Homeroom(homeroom.id(), Mask.NAME.apply(homeroom.name())),
                row.capacity(),
                row.status(),
                row.updatedAt());
    }

    private List<Action> actions(Facts facts) {
        ClassRow row = facts.row();
        if (!caller.get().scope(ClassLifecycle.WRITE).covers(axes(row))) {
            return List.of();
        }
        ClassStatus status = ClassStatus.valueOf(row.status());
        List<Action> actions = new ArrayList<>();
        if (status == ClassStatus.ACTIVE) {
            actions.add(Action.allowed("update"));
        }
        int schoolYear = AcademicYear.parse(row.schoolYear()).firstYear();
        Situation situation = situation(facts.schoolOpen(), schoolYear);
        for (Transition<ClassStatus, Situation> step : ClassLifecycle.TABLE.from(status)) {
            if (step.permission().equals(ClassLifecycle.WRITE)) {
                actions.add(
                        step.guard()
                                .apply(situation)
                                .map(why -> Action.refused(step.action(), why))
                                .orElseGet(() -> Action.allowed(step.action())));
            }
        }
        return List.copyOf(actions);
    }

    private static Axes axes(ClassRow row) {
        return new Axes(row.managingUnit(), row.school().id());
    }
}
