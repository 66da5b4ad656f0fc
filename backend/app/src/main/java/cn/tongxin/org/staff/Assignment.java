package cn.tongxin.org.staff;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.staff.AssignmentLifecycle.Situation;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One person's work at one school, from a day on and until another when that is known. */
@Entity
@Table(name = "staff_assignment")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "school_id")
@SuppressWarnings("NullAway.Init")
class Assignment extends Row {
    @Column(name = "staff_id", updatable = false)
    private UUID staffId;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "school_id")
    private UUID schoolId;

    private String category;
    private String[] subjects;

    @Column(name = "full_time")
    private boolean fullTime;

    private boolean main;

    @Column(name = "from_date")
    private LocalDate fromDate;

    @Column(name = "to_date")
    private @Nullable LocalDate toDate;

    @Enumerated(EnumType.STRING)
    private StaffStatus status;

    @Column(name = "person_version")
    private int personVersion;

    protected Assignment() {}

    /** What one does at a school. */
    record Work(String category, Collection<String> subjects, boolean fullTime) {}

    /**
     * Where somebody works and since when.
     *
     * @param to the day on which it ends by itself, when that is known already
     */
    record Post(Site at, boolean main, LocalDate from, @Nullable LocalDate to) {}

    /** A school as far as an assignment needs it. */
    record Site(UUID school, String unit) {}

    Assignment(UUID id, UUID staffId, Post post, Work work, LocalDate today) {
        super(id);
        this.staffId = staffId;
        this.unitCode = post.at().unit();
        this.schoolId = post.at().school();
        this.main = post.main();
        this.fromDate = post.from();
        this.status = post.from().isAfter(today) ? StaffStatus.PLANNED : StaffStatus.ACTIVE;
        describe(work);
        endOn(post.to(), today);
    }

    void describe(Work work) {
        category = work.category();
        subjects = work.subjects().stream().distinct().sorted().toArray(String[]::new);
        fullTime = work.fullTime();
    }

    /** Plans the end, or leaves it open; one that waits for other posts keeps its day. */
    void endOn(@Nullable LocalDate day, LocalDate today) {
        if (day != null && !day.equals(toDate)) {
            if (!day.isAfter(fromDate)) {
                throw ProblemException.invalid("to", "结束日期须晚于到岗日期。");
            }
            if (!day.isAfter(today)) {
                throw ProblemException.invalid("to", "结束日期须晚于今天；要立即结束，请办理“结束任职”。");
            }
        }
        toDate = day;
    }

    /** Takes a step of the table; the day of an end is kept, a planned one when it has come. */
    void step(String action, Situation situation) {
        status = AssignmentLifecycle.TABLE.after(status, action, situation);
        LocalDate today = situation.today();
        if (status == StaffStatus.ENDED && (toDate == null || toDate.isAfter(today))) {
            toDate = today.isBefore(fromDate) ? fromDate : today;
        }
    }

    /** Whether its planned end has come and it has not ended. */
    boolean isOver(LocalDate today) {
        return isLive() && toDate != null && !toDate.isAfter(today);
    }

    /** The school goes on within another one, and whoever works there with it. */
    void moveWithSchool(Site into) {
        unitCode = into.unit();
        schoolId = into.school();
    }

    /** Another assignment is the main one from now on, or this one is. */
    void mainIs(boolean isMain) {
        main = isMain;
    }

    void personCorrected(int version) {
        personVersion = version;
    }

    boolean isLive() {
        return status != StaffStatus.ENDED;
    }

    boolean isMain() {
        return main;
    }

    StaffStatus status() {
        return status;
    }

    String category() {
        return category;
    }

    List<String> subjects() {
        return List.of(subjects);
    }

    LocalDate from() {
        return fromDate;
    }

    /** Of one that has ended; whatever has not comes after all of them. */
    LocalDate lastDay() {
        return toDate == null || isLive() ? LocalDate.MAX : toDate;
    }

    UUID staff() {
        return staffId;
    }

    UUID school() {
        return schoolId;
    }

    Work work() {
        return new Work(category, subjects(), fullTime);
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }
}
