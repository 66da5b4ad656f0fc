package cn.tongxin.people.family;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What somebody is to a pupil, and what they may know and do of it. */
@Entity
@Table(name = "guardian_link")
@DynamicUpdate
@ScopedBy(
        unit = "unit_code",
        school = "school_id",
        classGroup = "class_id",
        child = "student_id",
        outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class GuardianLink extends Row {
    private static final List<String> STRENGTH = List.of("STATUTORY", "ENTRUSTED", "CONTACT");

    @Column(name = "student_id")
    private UUID studentId;

    @Column(name = "guardian_id", updatable = false)
    private UUID guardianId;

    @Column(name = "unit_code")
    private String unitCode;

    @Column(name = "school_id")
    private UUID schoolId;

    @Column(name = "class_id")
    private @Nullable UUID classId;

    private String relation;
    private String role;
    private String custody;

    @Column(name = "lives_with")
    private boolean livesWith;

    @Column(name = "may_view")
    private boolean mayView;

    @Column(name = "may_pick_up")
    private boolean mayPickUp;

    @Column(name = "may_decide")
    private boolean mayDecide;

    /** Whether it could, before it was put right: then the pupil has lost somebody. */
    @Column(name = "decided_once")
    private boolean decidedOnce;

    private int priority;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "cut_by_order")
    private boolean cutByOrder;

    @Column(name = "claimed_by", updatable = false)
    private String claimedBy;

    @Column(name = "verified_by")
    private @Nullable UUID verifiedBy;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Enumerated(EnumType.STRING)
    private LinkStatus status;

    protected GuardianLink() {}

    /**
     * Who and whom a link ties.
     *
     * @param by SCHOOL, CODE or MATCH
     */
    record Tie(UUID student, UUID guardian, Axes place, String by) {}

    /**
     * What the link says.
     *
     * @param relation code of GB/T 4761, seen from the pupil
     */
    record Terms(
            String relation,
            String role,
            String custody,
            boolean livesWith,
            boolean mayView,
            boolean mayPickUp,
            boolean mayDecide,
            int priority,
            @Nullable LocalDate until) {}

    GuardianLink(UUID id, Tie tie, LocalDate from) {
        super(id);
        this.studentId = tie.student();
        this.guardianId = tie.guardian();
        this.unitCode = String.valueOf(tie.place().unit());
        this.schoolId = Objects.requireNonNull(tie.place().school(), "pupils have one");
        this.classId = tie.place().classGroup();
        this.claimedBy = tie.by();
        this.validFrom = from;
        this.status = LinkStatus.CLAIMED;
    }

    void says(Terms terms) {
        decidedOnce |= status == LinkStatus.VERIFIED && mayDecide;
        relation = terms.relation();
        role = terms.role();
        custody = terms.custody();
        livesWith = terms.livesWith();
        mayView = terms.mayView();
        mayPickUp = terms.mayPickUp();
        mayDecide = terms.mayDecide();
        priority = terms.priority();
        validTo = terms.until();
    }

    /**
     * Takes the place of a link of the same pupil to the same human: what the school has settled
     * there holds on, and so does an order that cuts.
     */
    void takesOver(GuardianLink known) {
        relation = known.relation;
        role = known.role;
        custody = known.custody;
        livesWith = known.livesWith;
        mayView = known.mayView;
        mayPickUp = known.mayPickUp;
        mayDecide = known.mayDecide;
        priority = known.priority;
        validTo = known.validTo;
        cutByOrder = known.cutByOrder;
    }

    /** The same child in the row that goes on. */
    void goesTo(UUID survivor) {
        studentId = survivor;
    }

    /** Whoever answers by law before who was asked to, and that one before who is only called. */
    boolean isStrongerThan(GuardianLink other) {
        return STRENGTH.indexOf(role) < STRENGTH.indexOf(other.role);
    }

    /**
     * One of two links of the same guardian goes on: nothing is allowed by it that the other one
     * forbade, but for the view that a statutory guardian has by law.
     */
    void narrowTo(GuardianLink other) {
        allowNoMoreThan(other);
        priority = Math.min(priority, other.priority);
    }

    /** As {@link #narrowTo}, of somebody who is on file twice: both links go on. */
    void allowNoMoreThan(GuardianLink other) {
        decidedOnce |= other.decidedOnce || mayDecide && !other.mayDecide;
        mayView &= other.mayView || isStatutory();
        mayPickUp &= other.mayPickUp;
        mayDecide &= other.mayDecide;
        cutByOrder |= other.cutByOrder;
        LocalDate end = other.validTo;
        if (!isStatutory() && end != null && (validTo == null || end.isBefore(validTo))) {
            validTo = end;
        }
    }

    void cut() {
        cutByOrder = true;
    }

    void step(String action) {
        status = LinkLifecycle.TABLE.after(status, action, this);
    }

    void verified(@Nullable UUID by, Instant at) {
        step(LinkLifecycle.VERIFY);
        verifiedBy = by;
        verifiedAt = at;
    }

    LinkStatus status() {
        return status;
    }

    /**
     * Whether it tied somebody to the pupil, now or before; a claim that was rejected never did.
     */
    boolean hasHeld() {
        return verifiedAt != null;
    }

    boolean isOver(LocalDate today) {
        return validTo != null && validTo.isBefore(today);
    }

    boolean isStatutory() {
        return role.equals("STATUTORY");
    }

    UUID guardian() {
        return guardianId;
    }

    UUID student() {
        return studentId;
    }

    LocalDate from() {
        return validFrom;
    }

    Axes axes() {
        return Axes.ofPupil(unitCode, schoolId, classId, studentId);
    }
}
