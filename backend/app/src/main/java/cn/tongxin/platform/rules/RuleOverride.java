package cn.tongxin.platform.rules;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody went on although a rule warned, and why; written once and never changed. */
@Entity
@Table(name = "rule_override")
@ScopedBy(unit = "unit_code", school = "school_id")
@SuppressWarnings("NullAway.Init")
class RuleOverride extends Row {
    private String rule;
    private String resource;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "unit_code")
    private @Nullable String unitCode;

    @Column(name = "school_id")
    private @Nullable UUID schoolId;

    private String reason;

    @Column(name = "acting_role")
    private String actingRole;

    protected RuleOverride() {}

    RuleOverride(UUID id, Warnings.About about, GivenReason given, String actingRole) {
        super(id);
        this.rule = given.rule();
        this.resource = about.resource();
        this.subjectId = about.id();
        this.unitCode = about.place().unit();
        this.schoolId = about.place().school();
        this.reason = given.reason();
        this.actingRole = actingRole;
    }

    Axes axes() {
        return new Axes(unitCode, schoolId);
    }
}
