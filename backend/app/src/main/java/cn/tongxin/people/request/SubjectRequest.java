package cn.tongxin.people.request;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.request.SubjectRequestLifecycle.Situation;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks about personal information, their own or their child's (P-08). What is asked and
 * answered is encrypted before it gets here.
 */
@Entity
@Table(name = "subject_request")
@DynamicUpdate
@ScopedBy(
        unit = "unit_code",
        school = "school_id",
        classGroup = "class_id",
        child = "student_id",
        owner = "raised_by",
        outside = ScopedBy.Outside.HIDDEN)
@SuppressWarnings("NullAway.Init")
class SubjectRequest extends Row {
    static final String TABLE = "subject_request";

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SubjectRequestKind kind;

    @Column(name = "raised_by", updatable = false)
    private UUID raisedBy;

    @Column(name = "student_id", updatable = false)
    private @Nullable UUID studentId;

    @Column(name = "unit_code", updatable = false)
    private @Nullable String unitCode;

    @Column(name = "school_id", updatable = false)
    private @Nullable UUID schoolId;

    @Column(name = "class_id", updatable = false)
    private @Nullable UUID classId;

    @Column(name = "request_text", updatable = false)
    private String text;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private SubjectRequestStatus status;

    @Column(name = "taken_by")
    private @Nullable UUID takenBy;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    @Column(name = "handed_at")
    private @Nullable Instant handedAt;

    @Column(name = "answer_text")
    private @Nullable String answer;

    private @Nullable String law;

    @Column(name = "copy_granted")
    private boolean copyGranted;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected SubjectRequest() {}

    /**
     * What is asked.
     *
     * @param text as it is stored
     */
    record Asked(String number, SubjectRequestKind kind, String text, LocalDate dueOn) {}

    /** Who takes a step, and when. */
    record Hand(UUID by, Instant at) {}

    /**
     * @param of where the pupil learns whom it is about; without a pupil it is about the raiser
     */
    SubjectRequest(UUID id, Asked asked, UUID raisedBy, Axes of) {
        super(id);
        this.number = asked.number();
        this.kind = asked.kind();
        this.text = asked.text();
        this.dueOn = asked.dueOn();
        this.raisedBy = raisedBy;
        this.studentId = of.child();
        this.unitCode = of.unit();
        this.schoolId = of.school();
        this.classId = of.classGroup();
        this.status = SubjectRequestStatus.RECEIVED;
    }

    void take(Hand hand) {
        step(SubjectRequestLifecycle.TAKE);
        takenBy = hand.by();
        takenAt = hand.at();
    }

    void handOver(Hand hand) {
        step(SubjectRequestLifecycle.HAND_OVER);
        handedAt = hand.at();
    }

    /**
     * @param sealed as it is stored
     */
    void answer(String sealed, boolean withCopy, Hand hand) {
        step(SubjectRequestLifecycle.ANSWER);
        answer = sealed;
        copyGranted = withCopy;
        end(hand);
    }

    /**
     * @param sealedReason as it is stored
     * @param provision what the refusal rests on
     */
    void refuse(String sealedReason, String provision, Hand hand) {
        step(SubjectRequestLifecycle.REFUSE);
        answer = sealedReason;
        law = provision;
        end(hand);
    }

    void withdraw(Hand hand) {
        step(SubjectRequestLifecycle.WITHDRAW);
        end(hand);
    }

    private void step(String action) {
        status =
                SubjectRequestLifecycle.TABLE.after(
                        status, action, new Situation(kind, studentId != null, handedAt != null));
    }

    private void end(Hand hand) {
        endedBy = hand.by();
        endedAt = hand.at();
    }

    String number() {
        return number;
    }

    SubjectRequestKind kind() {
        return kind;
    }

    UUID raisedBy() {
        return raisedBy;
    }

    @Nullable UUID student() {
        return studentId;
    }

    Axes axes() {
        return new Axes(unitCode, schoolId, classId, studentId, raisedBy, null);
    }
}
