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
 * Who looks after a child whose parents are away (未成年人保护法 22). Name, phone and reason are encrypted
 * before they get here.
 */
@Entity
@Table(name = "care_arrangement")
@DynamicUpdate
@ScopedBy(
        unit = "unit_code",
        school = "school_id",
        classGroup = "class_id",
        child = "student_id",
        outside = ScopedBy.Outside.HIDDEN)
@Protected
@SuppressWarnings("NullAway.Init")
class CareArrangement extends CareRow {
    static final String TABLE = "care_arrangement";

    @Column(name = "carer_name", updatable = false)
    private String carerName;

    @Column(name = "carer_phone", updatable = false)
    private @Nullable String carerPhone;

    @Column(updatable = false)
    private String reason;

    @Column(name = "told_school")
    private boolean toldSchool;

    @Column(name = "told_village")
    private boolean toldVillage;

    protected CareArrangement() {}

    /** Values as they are stored. */
    record Sealed(String carerName, @Nullable String carerPhone, String reason) {}

    /** Whom the parents have told of it in writing. */
    record Told(boolean school, boolean village) {}

    CareArrangement(UUID id, Axes of, LocalDate from, Sealed sealed, Told told) {
        super(id, of, from);
        this.carerName = sealed.carerName();
        this.carerPhone = sealed.carerPhone();
        this.reason = sealed.reason();
        tell(told);
    }

    final void tell(Told told) {
        toldSchool = told.school();
        toldVillage = told.village();
    }
}
