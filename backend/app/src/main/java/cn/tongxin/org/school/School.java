package cn.tongxin.org.school;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A school or kindergarten (domain.md §2.A, §2.4). Its state changes only by its lifecycle. */
@Entity
@Table(name = "school")
@DynamicUpdate
@ScopedBy(unit = "unit_code", school = "id")
class School extends Row {
    private String name;

    @Column(name = "name_sort")
    private String nameSort;

    @Column(name = "short_name")
    private @Nullable String shortName;

    @Column(name = "type_code", updatable = false)
    private String typeCode;

    @Array(length = 7)
    private String[] stages;

    private String ownership;

    @Column(name = "urban_rural")
    private String urbanRural;

    @Column(name = "unit_code", updatable = false)
    private String unitCode;

    @Column(name = "division_code")
    private String divisionCode;

    private @Nullable String address;
    private @Nullable BigDecimal lon;
    private @Nullable BigDecimal lat;
    private boolean boarding;

    @Column(name = "established_on")
    private @Nullable LocalDate establishedOn;

    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private SchoolStatus status;

    @Column(name = "merged_into_id")
    private @Nullable UUID mergedIntoId;

    @Column(name = "central_school_id")
    private @Nullable UUID centralSchoolId;

    @Column(insertable = false, updatable = false)
    private boolean independent;

    /**
     * Replaces what a managing unit or the school itself may correct. Type, managing unit and state
     * are not among it: they change by proposal and approval.
     *
     * @param sortKey makes the pinyin key of a name; costs milliseconds, so only for a new one
     * @throws ProblemException VALIDATION when stages do not fit the type or the village lies in
     *     another county
     */
    void correct(SchoolUpdate update, UnaryOperator<String> sortKey) {
        SchoolType type = SchoolType.of(typeCode);
        if (!type.mayTeach(update.stages())) {
            throw ProblemException.invalid(
                    "stages", "这类学校的学段只能是：" + String.join("、", StageNames.of(type.stages())) + "。");
        }
        if (!update.divisionCode().startsWith(divisionCode.substring(0, 6))) {
            throw ProblemException.invalid("divisionCode", "请选择本县区内的村或社区；跨县区变更须提交调整申请。");
        }
        if (!update.name().equals(name)) {
            name = update.name();
            nameSort = sortKey.apply(name);
        }
        shortName = update.shortName();
        stages = StageNames.ordered(update.stages());
        ownership = update.ownership();
        urbanRural = update.urbanRural();
        divisionCode = update.divisionCode();
        address = update.address();
        lon = update.lon();
        lat = update.lat();
        boarding = update.boarding();
        establishedOn = update.establishedOn();
        phone = update.phone();
    }

    String name() {
        return name;
    }

    SchoolStatus status() {
        return status;
    }

    void requireStep(String action, SchoolLifecycle.Situation situation) {
        SchoolLifecycle.TABLE.after(status, action, situation);
    }

    /**
     * @param into the school that carries on, for a merger
     */
    void step(String action, SchoolLifecycle.Situation situation, @Nullable UUID into) {
        status = SchoolLifecycle.TABLE.after(status, action, situation);
        mergedIntoId = into;
    }

    /** Whether pupils of the other school would find their stages here. */
    boolean mayTakeOver(School other) {
        return status == SchoolStatus.OPERATING
                && unitCode.equals(other.unitCode)
                && independent
                && List.of(stages).containsAll(List.of(other.stages));
    }

    void answerTo(UUID central) {
        centralSchoolId = central;
    }

    Axes axes() {
        return new Axes(unitCode, id());
    }
}
