package cn.tongxin.people.care;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Protected;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * How a guardian can be reached without harm: by which ways, between which hours, and what is said
 * to whoever else answers. What is said is encrypted before it gets here.
 */
@Entity
@Table(name = "safe_contact")
@DynamicUpdate
@ScopedBy(
        unit = "unit_code",
        school = "school_id",
        classGroup = "class_id",
        child = "student_id",
        outside = ScopedBy.Outside.HIDDEN)
@Protected
@SuppressWarnings("NullAway.Init")
class SafeContact extends CareRow {
    static final String TABLE = "safe_contact";

    @Column(name = "guardian_id", updatable = false)
    private UUID guardianId;

    @Column(updatable = false)
    private String[] ways;

    @Column(name = "hours_from", updatable = false)
    private @Nullable String hoursFrom;

    @Column(name = "hours_until", updatable = false)
    private @Nullable String hoursUntil;

    @Column(updatable = false)
    private @Nullable String wording;

    protected SafeContact() {}

    /**
     * How to reach somebody; the wording as it is stored.
     *
     * @param hours both ends as HH:mm, or null when any hour is safe
     */
    record Terms(Collection<String> ways, @Nullable Hours hours, @Nullable String wording) {}

    /** From and until, as HH:mm in Nanning. */
    record Hours(String from, String until) {}

    SafeContact(UUID id, Axes of, UUID guardian, LocalDate from, Terms terms) {
        super(id, of, from);
        this.guardianId = guardian;
        this.ways = terms.ways().stream().sorted().distinct().toArray(String[]::new);
        Hours hours = terms.hours();
        this.hoursFrom = hours == null ? null : hours.from();
        this.hoursUntil = hours == null ? null : hours.until();
        this.wording = terms.wording();
    }
}
