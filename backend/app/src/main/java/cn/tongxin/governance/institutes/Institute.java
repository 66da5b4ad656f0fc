package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteLifecycle.Situation;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.org.Units.EducationUnit;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The guidance centre of the city or the guidance institute of a managing unit. */
@Entity
@Table(name = "guidance_institute")
@DynamicUpdate
@ScopedBy(unit = "unit_code")
@SuppressWarnings("NullAway.Init")
class Institute extends Row {
    static final String CENTRE = "CENTRE";

    @Column(name = "unit_code", updatable = false)
    private String unitCode;

    @Column(updatable = false)
    private String level;

    private String name;

    @Column(name = "service_area")
    private String serviceArea;

    private @Nullable String address;

    @Column(name = "established_on")
    private @Nullable LocalDate establishedOn;

    @Enumerated(EnumType.STRING)
    private InstituteStatus status;

    protected Institute() {}

    /** What an institute says of itself. */
    record Facts(
            String name,
            String serviceArea,
            @Nullable String address,
            @Nullable LocalDate establishedOn) {}

    Institute(UUID id, EducationUnit of, Facts facts) {
        super(id);
        unitCode = of.code();
        level = of.bureau() ? CENTRE : "INSTITUTE";
        status = InstituteStatus.PREPARING;
        describe(facts);
    }

    final void describe(Facts facts) {
        name = facts.name();
        serviceArea = facts.serviceArea();
        address = facts.address();
        establishedOn = facts.establishedOn();
    }

    void step(String action, Situation situation) {
        status = InstituteLifecycle.TABLE.after(status, action, situation);
    }

    boolean isOpen() {
        return status != InstituteStatus.CLOSED;
    }

    boolean isCentre() {
        return level.equals(CENTRE);
    }

    InstituteStatus status() {
        return status;
    }

    String unit() {
        return unitCode;
    }

    Axes axes() {
        return new Axes(unitCode, null);
    }
}
