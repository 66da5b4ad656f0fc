package cn.tongxin.people.care;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Protected;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * An order of a court that keeps somebody from a pupil: the only thing that takes a parent's view
 * away. Court and number are encrypted before they get here.
 */
@Entity
@Table(name = "court_order")
@DynamicUpdate
@ScopedBy(
        unit = "unit_code",
        school = "school_id",
        classGroup = "class_id",
        child = "student_id",
        outside = ScopedBy.Outside.HIDDEN)
@Protected
@SuppressWarnings("NullAway.Init")
class CourtOrder extends CareRow {
    static final String TABLE = "court_order";

    @Column(name = "guardian_id", updatable = false)
    private UUID guardianId;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String court;

    @Column(name = "document_no", updatable = false)
    private String documentNo;

    @Column(name = "until_date", updatable = false)
    private @Nullable LocalDate until;

    protected CourtOrder() {}

    /** What the paper says; court and number as they are stored. */
    record Paper(
            String kind,
            String court,
            String documentNo,
            LocalDate from,
            @Nullable LocalDate until) {}

    UUID guardian() {
        return guardianId;
    }

    CourtOrder(UUID id, Axes of, UUID guardian, Paper paper) {
        super(id, of, paper.from());
        this.guardianId = guardian;
        this.kind = paper.kind();
        this.court = paper.court();
        this.documentNo = paper.documentNo();
        this.until = paper.until();
    }
}
