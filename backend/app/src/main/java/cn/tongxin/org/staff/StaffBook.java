package cn.tongxin.org.staff;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.org.SchoolSites;
import cn.tongxin.org.SchoolSites.SchoolSite;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.time.CivilClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every change of somebody's work has in common: the staff row, the history, today. */
@Singleton
class StaffBook {
    static final String RESOURCE = "staff";

    private final StaffRepository staff;
    private final AssignmentRepository assignments;
    private final StatusHistory history;
    private final SchoolSites sites;
    private final CheckWork checks;
    private final CivilClock clock;

    StaffBook(
            StaffRepository staff,
            AssignmentRepository assignments,
            StatusHistory history,
            SchoolSites sites,
            CheckWork checks,
            CivilClock clock) {
        this.staff = staff;
        this.assignments = assignments;
        this.history = history;
        this.sites = sites;
        this.checks = checks;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.getClock().instant(), clock.getClock().getZone());
    }

    /**
     * A school to which somebody can be sent, held until it is done: asked for before the staff row
     * is held.
     */
    SchoolSite site(String field, UUID school) {
        SchoolSite site =
                sites.hold(school)
                        .orElseThrow(() -> ProblemException.invalid(field, "没有这所学校，请从列表中选择。"));
        if (!site.open()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这所学校已撤销或合并，不能安排任职。");
        }
        return site;
    }

    String schoolName(UUID school) {
        return sites.find(school).map(SchoolSite::name).orElse("");
    }

    /** Assignments of somebody else who is held, that have not ended, besides this one. */
    long others(Assignment assignment, List<Assignment> all) {
        return all.stream()
                .filter(Assignment::isLive)
                .filter(one -> !one.id().equals(assignment.id()))
                .count();
    }

    /** The staff row takes over what its assignments say now, and the check goes with it. */
    void reflect(Staff who) {
        takeOver(who);
        look(List.of(who.id()));
    }

    /** The first half of it, for many at once: {@link #look} follows for all of them. */
    void takeOver(Staff who) {
        who.reflect(assignments.partsOf(who.id()));
        staff.release(who);
    }

    /** Whose work has changed: what their checks ask for may have as well. */
    void look(Collection<UUID> people) {
        checks.look(people, "任职已变动");
    }

    /** A step in somebody's work, as it is kept. */
    record Step(
            StaffStatus from, String action, @Nullable String reason, @Nullable UUID proposal) {}

    /** Something that is told later and leaves the state as it is. */
    void note(Assignment assignment, String action) {
        keep(assignment, new Step(assignment.status(), action, null, null));
    }

    /** The same about the person, who belongs to the place of the main post. */
    void note(Staff who, String action) {
        String status = who.status().name();
        history.keep(
                new StatusHistory.Step(
                        RESOURCE, who.id(), who.mainPlace(), status, status, action, null, null));
    }

    void keep(Assignment assignment, Step step) {
        history.keep(
                new StatusHistory.Step(
                        RESOURCE,
                        assignment.staff(),
                        assignment.axes(),
                        step.from().name(),
                        assignment.status().name(),
                        step.action(),
                        step.reason(),
                        step.proposal()));
    }
}
