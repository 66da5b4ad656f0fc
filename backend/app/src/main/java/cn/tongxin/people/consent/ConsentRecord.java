package cn.tongxin.people.consent;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody agreed to a text for a pupil. Nothing of it changes but that it is taken back; the
 * database gives the right to change nothing else.
 */
@Entity
@Table(name = "consent_record")
@DynamicUpdate
@ScopedBy(
        unit = "unit_code",
        school = "school_id",
        classGroup = "class_id",
        child = "pupil_id",
        outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class ConsentRecord extends Row {
    static final String TABLE = "consent_record";

    @Column(name = "student_id", updatable = false)
    private UUID studentId;

    /** In whose file it is read: follows the pupil when rows are merged. */
    @Column(name = "pupil_id", updatable = false)
    private UUID pupilId;

    @Column(name = "unit_code", updatable = false)
    private String unitCode;

    @Column(name = "school_id", updatable = false)
    private UUID schoolId;

    @Column(name = "class_id", updatable = false)
    private @Nullable UUID classId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @Column(name = "text_id", updatable = false)
    private UUID textId;

    @Column(name = "given_school", updatable = false)
    private UUID givenSchool;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose.Kind kind;

    @Column(name = "given_by", updatable = false)
    private UUID givenBy;

    @Column(updatable = false)
    private String channel;

    @Column(name = "signed_on", updatable = false)
    private @Nullable LocalDate signedOn;

    @Column(name = "paper_ref", updatable = false)
    private @Nullable String paperRef;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable UUID withdrawnBy;

    protected ConsentRecord() {}

    /** A paper that the pupil has signed. */
    record Paper(LocalDate signedOn, String sealedRef) {}

    /** To what somebody agrees. */
    record Given(Purpose purpose, UUID text, UUID by, Instant at) {}

    ConsentRecord(UUID id, Axes of, Given given, @Nullable Paper paper) {
        super(id);
        this.studentId = Objects.requireNonNull(of.child());
        this.pupilId = this.studentId;
        this.unitCode = Objects.requireNonNull(of.unit());
        this.schoolId = Objects.requireNonNull(of.school());
        this.classId = of.classGroup();
        this.purpose = given.purpose();
        this.textId = given.text();
        this.givenSchool = this.schoolId;
        this.givenBy = given.by();
        this.givenAt = given.at();
        this.kind = paper == null ? given.purpose().kind() : Purpose.Kind.WRITTEN;
        this.channel = paper == null ? "ONLINE" : "PAPER";
        this.signedOn = paper == null ? null : paper.signedOn();
        this.paperRef = paper == null ? null : paper.sealedRef();
    }

    void withdraw(Instant at, UUID by) {
        if (withdrawnAt != null) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "这项同意已经撤回，不用再次撤回。");
        }
        withdrawnAt = at;
        withdrawnBy = by;
    }

    boolean isOnPaper() {
        return kind == Purpose.Kind.WRITTEN;
    }

    String channel() {
        return channel;
    }

    Instant givenAt() {
        return givenAt;
    }

    UUID student() {
        return pupilId;
    }

    Purpose purpose() {
        return purpose;
    }

    Axes axes() {
        return Axes.ofPupil(unitCode, schoolId, classId, pupilId);
    }
}
