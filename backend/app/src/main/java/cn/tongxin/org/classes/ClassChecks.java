package cn.tongxin.org.classes;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.time.AcademicYear;
import cn.tongxin.org.SchoolSites;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.org.SchoolStaff;
import cn.tongxin.org.classes.ClassGroup.Cohort;
import cn.tongxin.platform.rules.GivenReason;
import cn.tongxin.platform.rules.Warnings;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a class is held against before it is written. */
@Singleton
class ClassChecks {
    private static final String SIZE = "CL-01";
    private static final int MOST = 55;
    private static final int MOST_IN_KINDERGARTEN = 35;

    private final SchoolSites sites;
    private final SchoolStaff staff;
    private final Warnings warnings;
    private final CivilClock clock;

    ClassChecks(SchoolSites sites, SchoolStaff staff, Warnings warnings, CivilClock clock) {
        this.sites = sites;
        this.staff = staff;
        this.warnings = warnings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.getClock().instant(), clock.getClock().getZone());
    }

    int thisYear() {
        return AcademicYear.of(today()).firstYear();
    }

    SchoolSite hold(UUID school) {
        return sites.hold(school)
                .orElseThrow(() -> ProblemException.invalid("school", "没有这所学校，请从列表中选择。"));
    }

    /** A school that can have classes, held: it is neither closed nor merged meanwhile. */
    SchoolSite site(UUID school) {
        SchoolSite site = hold(school);
        if (!site.open()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这所学校已撤销或合并，不能再设班级。");
        }
        return site;
    }

    void requireTaught(SchoolSite site, String stage) {
        if (!sites.teaches(site.id(), stage)) {
            throw ProblemException.invalid("stage", "这所学校没有开设这个学段，请先更正学校的学段。");
        }
    }

    Grade grade(String stage, String code) {
        return Grade.find(stage, code)
                .orElseThrow(() -> ProblemException.invalid("gradeCode", "这个学段没有这个年级，请重新选择。"));
    }

    /**
     * A class is in a grade now, or will be in the coming year.
     *
     * @param before the school year it has stood in so far, which may wait for its roll-over
     */
    void requirePlausible(Cohort cohort, @Nullable Integer before) {
        int year = cohort.grade().schoolYear(cohort.entryYear());
        boolean stays = before != null && before == year;
        if (!stays && year != thisYear() && year != thisYear() + 1) {
            throw ProblemException.invalid(
                    "entryYear", "入学年份和年级对不上：按此填写，该班处于" + new AcademicYear(year).title() + "。请核对。");
        }
    }

    /** A class of the coming year opens with it. */
    LocalDate opens(Cohort cohort) {
        AcademicYear year = new AcademicYear(cohort.grade().schoolYear(cohort.entryYear()));
        LocalDate first = year.firstDay();
        return first.isAfter(today()) ? first : today();
    }

    boolean teaches(UUID teacher, UUID school) {
        return staff.holdTeacher(teacher, school);
    }

    void requireTeacher(UUID teacher, UUID school) {
        if (!teaches(teacher, school)) {
            throw ProblemException.invalid("homeroom", "班主任须是本校在任的专任教师，请从列表中选择。");
        }
    }

    /** More pupils than a class should have, when that is new. */
    void settleSize(
            ClassGroup group, @Nullable Integer capacity, @Nullable List<GivenReason> reasons) {
        int most = group.stage().equals("PRE") ? MOST_IN_KINDERGARTEN : MOST;
        boolean exceeds = capacity != null && capacity > most && !capacity.equals(group.capacity());
        warnings.settle(
                new Warnings.About(ClassChanges.RESOURCE, group.id(), group.axes()),
                exceeds
                        ? List.of(new Warnings.Broken(SIZE, "班额超过 " + most + " 人，请核对。"))
                        : List.of(),
                reasons);
    }
}
