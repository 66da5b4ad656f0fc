package cn.tongxin.people.care;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.people.care.CareRequests.SpecialCategoryCreate;
import cn.tongxin.platform.persistence.Protected;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A group that a pupil belongs to and that needs care, with what proves it. */
@Entity
@Table(name = "special_category")
@DynamicUpdate
@ScopedBy(
        unit = "unit_code",
        school = "school_id",
        classGroup = "class_id",
        child = "student_id",
        outside = ScopedBy.Outside.HIDDEN)
@Protected
@SuppressWarnings("NullAway.Init")
class SpecialCategory extends CareRow {
    static final String TABLE = "special_category";

    @Column(updatable = false)
    private String code;

    @Column(name = "evidence_type")
    private String evidenceType;

    @Column(name = "evidence_ref")
    private @Nullable String evidenceRef;

    @Column(name = "told_by", updatable = false)
    private String toldBy;

    @Column(name = "verified_by")
    private @Nullable UUID verifiedBy;

    @Column(name = "next_review")
    private LocalDate nextReview;

    protected SpecialCategory() {}

    SpecialCategory(UUID id, Axes of, SpecialCategoryCreate body, @Nullable UUID by) {
        super(id, of, body.from());
        this.code = body.code();
        this.evidenceType = body.evidenceType();
        this.evidenceRef = body.evidenceRef();
        this.toldBy = body.source();
        this.verifiedBy = by;
        this.nextReview = body.nextReview();
    }

    void review(@Nullable UUID by, LocalDate next) {
        requireActive();
        verifiedBy = by;
        nextReview = next;
    }
}
